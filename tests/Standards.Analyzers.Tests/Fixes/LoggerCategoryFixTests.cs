using Standards.Analyzers.Logging;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Logging;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class LoggerCategoryFixTests
{
    private const string Using = "using Microsoft.Extensions.Logging; ";

    [Theory]
    [InlineData("class A { } class C(ILogger<A> l) { ILogger<A> _l = l; }", "class A { } class C(ILogger<C> l) { ILogger<C> _l = l; }")]
    [InlineData(
        "class A { } class C<T> { ILogger _l; C(ILogger</* a */ A> l) => _l = l; }",
        "class A { } class C<T> { ILogger _l; C(ILogger</* a */ C<T>> l) => _l = l; }")]
    public Task Category_is_the_class(string before, string after) =>
        FixTest<LoggerCategoryAnalyzer, LoggerCategoryFix>.BecomesAsync(Using + before, Using + after);

    [Theory]
    [InlineData("class A { } class C(ILogger<A> l) { ILogger M() => l; } class D { object M(ILogger<A> l) => new C(l); }")]
    public Task It_is_not_offered_where_the_file_would_not_compile(string source) =>
        FixTest<LoggerCategoryAnalyzer, LoggerCategoryFix>.IsNotOfferedAsync(Using + source);
}
