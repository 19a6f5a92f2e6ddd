using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Async;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class BlockingFixTests
{
    [Theory]
    [InlineData(
        "class C { async Task<int> M(Task<int> t) { await Task.Yield(); return t.Result; } }",
        "class C { async Task<int> M(Task<int> t) { await Task.Yield(); return await t; } }")]
    [InlineData(
        "class C { async Task M(Task t) { await Task.Yield(); t.Wait(); } }",
        "class C { async Task M(Task t) { await Task.Yield(); await t; } }")]
    [InlineData(
        "class C { async Task M(Task t, Task u) { await Task.Yield(); Task.WaitAll(t, u); } }",
        "class C { async Task M(Task t, Task u) { await Task.Yield(); await Task.WhenAll(t, u); } }")]
    [InlineData(
        "class C { async Task<int> M(Func<Task<string>> t) { await Task.Yield(); return t().Result.Length; } }",
        "class C { async Task<int> M(Func<Task<string>> t) { await Task.Yield(); return (await t()).Length; } }")]
    [InlineData(
        "class C { async Task<int> M(ValueTask<int> t) { await Task.Yield(); return t.GetAwaiter().GetResult() + 1; } }",
        "class C { async Task<int> M(ValueTask<int> t) { await Task.Yield(); return await t + 1; } }")]
    [InlineData(
        "class C { async Task M(Task t) { await Task.Yield(); t.ConfigureAwait(false).GetAwaiter().GetResult(); } }",
        "class C { async Task M(Task t) { await Task.Yield(); await t.ConfigureAwait(false); } }")]
    public Task Blocking_call_awaits(string before, string after) =>
        FixTest<BlockingAnalyzer, BlockingFix>.BecomesAsync(before, after);

    [Fact]
    public Task Comments_stay() => FixTest<BlockingAnalyzer, BlockingFix>.BecomesAsync(
        """
        class C
        {
            async Task<int> M(Func<Task<int>> load)
            {
                await Task.Yield();

                // why
                return /* a */ load() // b
                    .Result; // c
            }
        }
        """,
        """
        class C
        {
            async Task<int> M(Func<Task<int>> load)
            {
                await Task.Yield();

                // why
                return /* a */ await load(); // c
            }
        }
        """);

    [Theory]
    [InlineData("class C { int M(Task<int> t) => t.Result; }")]
    [InlineData("class C { async Task M(Task t) { await Task.Yield(); t.Wait(100); } }")]
    [InlineData("class C { async Task M(Task t, object o) { await Task.Yield(); lock (o) { t.Wait(); } } }")]
    [InlineData("class C { async Task M(Task t) { await Task.Yield(); try { t.Wait(); } catch (AggregateException) { } } }")]
    public Task It_is_not_offered_where_await_is_another_program(string source) =>
        FixTest<BlockingAnalyzer, BlockingFix>.IsNotOfferedAsync(source);
}
