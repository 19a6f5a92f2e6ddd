using Standards.Analyzers.Names;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Names;

public sealed class EnumMemberNameAnalyzerTests
{
    [Theory]
    [InlineData("public enum State { [|open|], [|closed|] }")]
    [InlineData("enum State { Open, [|InTransit_|], [|In_Transit|], [|_None|] }")]
    [InlineData("[Flags] enum State { None = 0, [|read|] = 1, Write = 2 }")]
    [InlineData("class C { private enum State { [|isOpen|] = 1 } }")]
    public Task Member_that_is_not_in_pascal_case_is_STD1024(string source) => RuleTest<EnumMemberNameAnalyzer>.AsMarkedAsync("STD1024", source);

    [Theory]
    [InlineData("public enum State { Open, InTransit, V2 }")]
    [InlineData("public enum Currency { EUR, USD, GZIP_9 }")]
    [InlineData("public enum State { [System.Runtime.Serialization.EnumMember(Value = \"o\")] open }")]
    [InlineData("[System.Runtime.Serialization.DataContract] public enum State { open }")]
    [InlineData("static class NativeMethods { enum State { open_file } } namespace Files.Interop { enum State { open_file } }")]
    [InlineData("class State { public const int open = 1; }")]
    public Task Others_are_silent(string source) => RuleTest<EnumMemberNameAnalyzer>.AsMarkedAsync("STD1024", source);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<EnumMemberNameAnalyzer>.InTestsAsync("STD1024", "enum State { open }");

    [Fact]
    public async Task Message_names_a_better_name() => Assert.Contains(
        "Call it 'InTransit'", await RuleTest<EnumMemberNameAnalyzer>.MessageAsync("STD1024", "enum State { in_transit }"), StringComparison.Ordinal);
}
