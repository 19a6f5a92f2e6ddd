using Standards.Analyzers.Statements;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Statements;

public sealed class HotPathAnalyzerTests
{
    [Theory]
    [InlineData("int M(int[] v) => v.[|Sum|]();")]
    [InlineData("object M() => [|new object()|];")]
    [InlineData("int M(int n) { var a = [|new int[n]|]; return a.Length; }")]
    [InlineData("object M(int n) => [|n|];")]
    [InlineData("string M(int n) => [|$\"a{n}\"|];")]
    [InlineData("string M(string a, string b) => [|a + b|];")]
    [InlineData("string M(string a) => a.[|Substring|](1);")]
    [InlineData("string M(int a) => a.[|ToString|]();")]
    [InlineData("Func<int> M(int n) => [|() => n|];")]
    [InlineData("int M(IEnumerable<int> v) { var s = 0; [|foreach (var i in v) { s += i; }|] return s; }")]
    [InlineData("void M(int n) => [|Params|](1, n);")]
    [InlineData("int[] M(int n) => [|[n]|];")]
    [InlineData("void M() { Run([|Save|]); }")]
    [InlineData("List<int> M(int n) => [|new List<int>(n)|];")]
    [InlineData("string M(char c) => [|new string(c, 3)|];")]
    public Task Allocation_is_STD1911(string member) => RuleTest<HotPathAnalyzer>.AsMarkedAsync("STD1911", Class("[HotPath] " + member));

    [Theory]
    [InlineData("[HotPath] IEnumerable<int> [|M|]() { yield return 1; }")]
    [InlineData("[HotPath] async Task [|M|](Task t) { await t; }")]
    public Task State_of_a_function_is_STD1911(string member) => RuleTest<HotPathAnalyzer>.AsMarkedAsync("STD1911", Class(member));

    [Theory]
    [InlineData("int M(int[] v) { var s = 0; foreach (var i in v) { s += i; } return s; }")]
    [InlineData("int M(List<int> v) { var s = 0; foreach (var i in v) { s += i; } return s; }")]
    [InlineData("int M(int n) { Span<int> a = stackalloc int[4]; return a[n]; }")]
    [InlineData("int M(int n) { if (n < 0) { throw new ArgumentOutOfRangeException(nameof(n), $\"a{n}\"); } return n; }")]
    [InlineData("int M(int n) => n > 0 ? n : throw new InvalidOperationException(\"a\" + n);")]
    [InlineData("DateTime M(long n) => new DateTime(n);")]
    [InlineData("Func<int> M() => static () => 1;")]
    [InlineData("object M() => _kept ??= new object(); object? _kept;")]
    [InlineData("void M() => Params();")]
    [InlineData("string M() => \"a\" + \"b\";")]
    [InlineData("ReadOnlySpan<char> M(string a) => a.AsSpan(1);")]
    [InlineData("async ValueTask M(ValueTask t) { await t; }")]
    public Task Others_are_silent(string member) => RuleTest<HotPathAnalyzer>.AsMarkedAsync("STD1911", Class("[HotPath] " + member));

    [Fact]
    public Task Function_without_a_mark_is_silent() => RuleTest<HotPathAnalyzer>.AsMarkedAsync("STD1911", Class("object M() => new object();"));

    [Fact]
    public Task Mark_of_the_type_is_enough() => RuleTest<HotPathAnalyzer>.AsMarkedAsync(
        "STD1911", "class HotPathAttribute : Attribute; [HotPath] class C { object P => [|new object()|]; object _kept = new(); C() => _kept = new(); }");

    private static string Class(string member) => $$"""
        class HotPathAttribute : Attribute;
        class C { static void Params(params int[] values) { } void Save() { } static void Run(Action a) { } {{member}} }
        """;
}
