using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Async;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class AsyncVoidFixTests
{
    [Theory]
    [InlineData("class C { public async void M() { await Task.Yield(); } }", "class C { public async Task M() { await Task.Yield(); } }")]
    [InlineData(
        "class C { async void M() { await Task.Yield(); } async Task N() { M(); await Task.Yield(); } }",
        "class C { async Task M() { await Task.Yield(); } async Task N() { await M(); await Task.Yield(); } }")]
    public Task Function_returns_a_task(string before, string after) =>
        FixTest<AsyncVoidAnalyzer, AsyncVoidFix>.BecomesAsync(before, after);

    [Theory]
    [InlineData("class C { async void M() { await Task.Yield(); } void N() { M(); } }")]
    [InlineData("class C { async void M() { await Task.Yield(); } Action N() => M; }")]
    [InlineData("abstract class B { protected abstract void M(); } class C : B { protected override async void M() { await Task.Yield(); } }")]
    public Task It_is_not_offered_where_somebody_does_not_await(string source) =>
        FixTest<AsyncVoidAnalyzer, AsyncVoidFix>.IsNotOfferedAsync(source);
}
