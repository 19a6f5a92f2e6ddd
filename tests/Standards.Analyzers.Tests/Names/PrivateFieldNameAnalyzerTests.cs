using Standards.Analyzers.Names;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Names;

public sealed class PrivateFieldNameAnalyzerTests
{
    [Theory]
    [InlineData("private readonly int [|m_count|] = 1;")]
    [InlineData("private int [|count|];")]
    [InlineData("int [|Count|];")]
    [InlineData("private int [|_Count|];")]
    [InlineData("private int [|count_|];")]
    [InlineData("private static int [|Total|];")]
    [InlineData("private static int [|m_total|];")]
    [InlineData("private int _a, [|b|];")]
    [InlineData("private volatile bool [|fStopped|];")]
    [InlineData("private int [|__count|];")]
    public Task Field_that_is_not_camel_case_behind_an_underscore_is_STD1023(string member) => Find("class C { " + member + " }");

    [Theory]
    [InlineData("private readonly int _count = 1;")]
    [InlineData("private int _1, _;")]
    [InlineData("private const int MaxCount = 1;")]
    [InlineData("private static readonly int MaxCount = 1;")]
    [InlineData("private static readonly int s_max = 1;")]
    [InlineData("private static int s_count;")]
    [InlineData("[ThreadStatic] private static int t_count;")]
    [InlineData("protected int count; internal int Other; public int Third;")]
    [InlineData("[System.ComponentModel.Browsable(true)] private int count;")]
    [InlineData("public int Count { get; set; } public event Action? Changed;")]
    public Task Others_are_silent(string member) => Find("class C { " + member + " }");

    [Theory]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential)] struct S { int cbSize; }")]
    [InlineData("enum E { A }")]
    [InlineData("class C(int count) { public int Count => count; }")]
    [InlineData("record R(int Count);")]
    public Task Types_with_other_members_are_silent(string source) => Find(source);

    [Fact]
    public async Task Message_names_a_better_name() => Assert.Contains(
        "'_taxRates'", await RuleTest<PrivateFieldNameAnalyzer>.MessageAsync("STD1023", "class C { private int m_taxRates; }"), StringComparison.Ordinal);

    private static Task Find(string source) => RuleTest<PrivateFieldNameAnalyzer>.AsMarkedAsync("STD1023", source);
}
