using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Tests;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class BenchmarkFixTests
{
    private const string Library = """
        namespace BenchmarkDotNet.Attributes
        {
            using System;
            public class BenchmarkAttribute : Attribute { }
            public class MemoryDiagnoserAttribute : Attribute { }
        }
        """;

    [Theory]
    [InlineData(
        "// Parsing.\npublic class B\n{\n    [Benchmark] public void Parse() { }\n}\n",
        "// Parsing.\n[MemoryDiagnoser]\npublic class B\n{\n    [Benchmark] public void Parse() { }\n}\n")]
    [InlineData(
        "class A\n{\n    [Serializable]\n    public class B { [Benchmark] public void Parse() { } }\n}\n",
        "class A\n{\n    [MemoryDiagnoser]\n    [Serializable]\n    public class B { [Benchmark] public void Parse() { } }\n}\n")]
    public Task Class_gets_the_attribute(string before, string after) => FixTest<Standards.Analyzers.Tests.BenchmarkAnalyzer, BenchmarkFix>.BecomesAsync(
        "using BenchmarkDotNet.Attributes;\n" + before, "using BenchmarkDotNet.Attributes;\n" + after, Library);
}
