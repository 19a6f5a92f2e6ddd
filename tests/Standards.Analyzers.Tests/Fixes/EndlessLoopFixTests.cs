using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Async;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class EndlessLoopFixTests
{
    [Theory]
    [InlineData(
        "class C { async Task M(CancellationToken ct) { while (true) { await Task.Delay(1); } } }",
        "class C { async Task M(CancellationToken ct) { while (!ct.IsCancellationRequested) { await Task.Delay(1); } } }")]
    [InlineData(
        "class C { async Task M(CancellationToken ct) { for (; ; ) { await Task.Delay(1); } } }",
        "class C { async Task M(CancellationToken ct) { for (; !ct.IsCancellationRequested; ) { await Task.Delay(1); } } }")]
    public Task Token_ends_the_loop(string before, string after) =>
        FixTest<EndlessLoopAnalyzer, EndlessLoopFix>.BecomesAsync(before, after);

    [Theory]
    [InlineData("class C { async Task M() { while (true) { await Task.Delay(1); } } }")]
    [InlineData("class C { async Task<int> M(CancellationToken ct) { while (true) { await Task.Delay(1); } } }")]
    public Task It_is_not_offered_where_a_token_or_a_result_is_missing(string source) =>
        FixTest<EndlessLoopAnalyzer, EndlessLoopFix>.IsNotOfferedAsync(source);
}
