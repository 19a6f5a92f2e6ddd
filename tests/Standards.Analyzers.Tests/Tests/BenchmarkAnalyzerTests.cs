using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Tests;

public sealed class BenchmarkAnalyzerTests
{
    private const string Library = """
        namespace BenchmarkDotNet.Attributes
        {
            using System;
            public class BenchmarkAttribute : Attribute { public bool Baseline { get; set; } }
            public class MemoryDiagnoserAttribute : Attribute { }
            public class ConfigAttribute(Type type) : Attribute { public Type Type => type; }
        }
        """;

    [Theory]
    [InlineData("public class [|B|] { [Benchmark] public void Parse() { } }")]
    [InlineData("public class [|B|] { [Benchmark(Baseline = true)] public int Parse() => 1; [Benchmark] public int Scan() => 1; }")]
    [InlineData("[Serializable] public class [|B|] { [Benchmark] public void Parse() { } }")]
    [InlineData("public class A { } public class [|B|] : A { [Benchmark] public void Parse() { } }")]
    public Task Benchmark_of_time_alone_is_STD1910(string source) => Find(source);

    [Theory]
    [InlineData("[MemoryDiagnoser] public class B { [Benchmark] public void Parse() { } }")]
    [InlineData("[Config(typeof(int))] public class B { [Benchmark] public void Parse() { } }")]
    [InlineData("[MemoryDiagnoser] public class A { } public class B : A { [Benchmark] public void Parse() { } }")]
    [InlineData("[assembly: MemoryDiagnoser] public class B { [Benchmark] public void Parse() { } }")]
    [InlineData("public abstract class B { [Benchmark] public void Parse() { } }")]
    [InlineData("public class B { public void Benchmark() { } }")]
    public Task Others_are_silent(string source) => Find(source);

    [Theory]
    [InlineData("public class Speed { } [Config(typeof(Speed))] public class [|B|] { [Benchmark] public void Parse() { } }")]
    public Task Configuration_of_the_project_without_memory_is_STD1910(string source) => Find(source);

    [Theory]
    [InlineData("public class Memory { public Memory() => Use(\"MemoryDiagnoser\", MemoryDiagnoser); static object MemoryDiagnoser = 1; static void "
        + "Use(string a, object b) { } } [Config(typeof(Memory))] public class B { [Benchmark] public void Parse() { } }")]
    public Task Configuration_of_the_project_without_memory_is_STD1910_look_alikes_are_silent(string source) => Find(source);

    private static Task Find(string source) =>
        RuleTest<BenchmarkAnalyzer>.AsMarkedAsync("STD1910", $"using BenchmarkDotNet.Attributes;\n{source}", Library);
}
