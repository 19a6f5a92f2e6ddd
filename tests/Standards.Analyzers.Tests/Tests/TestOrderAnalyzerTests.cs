using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Tests;

public sealed class TestOrderAnalyzerTests
{
    [Theory]
    [InlineData("[assembly: [|Xunit.CollectionBehavior(DisableTestParallelization = true)|]]")]
    [InlineData("[assembly: [|CollectionBehavior(DisableTestParallelization = true)|]]")]
    [InlineData("[assembly: [|CollectionBehavior(MaxParallelThreads = 1)|]]")]
    [InlineData("[assembly: [|CollectionBehaviorAttribute(CollectionBehavior.CollectionPerClass, DisableTestParallelization = true)|]]")]
    [InlineData("[assembly: [|CollectionBehavior(DisableTestParallelization = !false)|]]")]
    [InlineData("// The other half.\nusing A = Xunit.CollectionBehaviorAttribute;\n[assembly: [|A(DisableTestParallelization = true)|]]")]
    public Task Assembly_in_order_is_STD1902(string source) =>
        RuleTest<TestOrderAnalyzer>.InTestsAsync("STD1902", "using Xunit;\n" + Whole(source));

    [Theory]
    [InlineData("[assembly: CollectionBehavior(DisableTestParallelization = false)]")]
    [InlineData("[assembly: CollectionBehavior(MaxParallelThreads = 4)]")]
    [InlineData("// All tests share the one emulator of the host.\n[assembly: CollectionBehavior(DisableTestParallelization = true)]")]
    [InlineData("[assembly: CollectionBehavior(DisableTestParallelization = true)] // one database")]
    [InlineData("[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]")]
    [InlineData("[assembly: CLSCompliant(false)]")]
    [InlineData("[CollectionDefinition(\"port\", DisableParallelization = true)] public class Port;")]
    [InlineData("[Collection(\"port\")] public class T { [Fact] public void Saves() { } }")]
    public Task Others_are_silent(string source) => RuleTest<TestOrderAnalyzer>.InTestsAsync("STD1902", "using Xunit;\n" + source);

    [Theory]
    [InlineData("using NUnit.Framework;\n[assembly: [|NonParallelizable|]]")]
    [InlineData("using NUnit.Framework;\n[assembly: [|LevelOfParallelism(1)|]]")]
    [InlineData("using NUnit.Framework;\n[assembly: LevelOfParallelism(4)]")]
    [InlineData("using NUnit.Framework;\n[NonParallelizable] public class T { [Test] public void Saves() { } }")]
    public Task Attributes_of_NUnit_are_known(string source) => RuleTest<TestOrderAnalyzer>.InTestsAsync("STD1902", source, TestStubs.NUnit);

    [Theory]
    [InlineData("using Microsoft.VisualStudio.TestTools.UnitTesting;\n[assembly: [|DoNotParallelize|]]")]
    [InlineData("using Microsoft.VisualStudio.TestTools.UnitTesting;\n[assembly: [|Parallelize(Workers = 1)|]]")]
    [InlineData("using Microsoft.VisualStudio.TestTools.UnitTesting;\n[assembly: Parallelize(Workers = 0)]")]
    public Task Attributes_of_MSTest_are_known(string source) => RuleTest<TestOrderAnalyzer>.InTestsAsync("STD1902", source, TestStubs.MSTest);

    // Attributes of the assembly come before types and after usings.
    private static string Whole(string source) => source + "\npublic class T { [Fact] public void Saves() { } }";
}
