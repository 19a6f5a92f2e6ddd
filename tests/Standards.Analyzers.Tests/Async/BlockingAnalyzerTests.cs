using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Async;

public sealed class BlockingAnalyzerTests
{
    [Theory]
    [InlineData("class C { int M(Task<int> t) => t.[|Result|]; }")]
    [InlineData("class C { int M(ValueTask<int> t) => t.[|Result|]; }")]
    [InlineData("class C { void M(Task t) => t.[|Wait|](); }")]
    [InlineData("class C { bool M(Task t) => t.[|Wait|](TimeSpan.FromSeconds(1)); }")]
    [InlineData("class C { void M(Task a, Task b) => Task.[|WaitAll|](a, b); }")]
    [InlineData("class C { int M(Task<int> t) => t.GetAwaiter().[|GetResult|](); }")]
    [InlineData("class C { void M(ValueTask t) => t.ConfigureAwait(false).GetAwaiter().[|GetResult|](); }")]
    [InlineData("class C { async Task M(Task<int> t) { await Task.Yield(); _ = t.[|Result|]; } }")]
    [InlineData("class C { int M(List<Task<int>> ts) => ts.Sum(t => t.[|Result|]); }")]
    [InlineData("class C { Task<int> Of() => null!; int M() => Of().[|Result|] + Of().[|Result|]; }")]
    [InlineData("class C { readonly Task<int> _t = null!; C() { _ = _t.[|Result|]; } }")]
    [InlineData("class C { async Task M(Task<int> t, Task u) { await u; _ = t.[|Result|]; } }")]
    [InlineData("class C { Task<int> W(bool async) => null!; int M() => W(async: true).GetAwaiter().[|GetResult|](); }")]
    [InlineData("class C { Task<int> W(bool retry) => null!; int M() => W(false).GetAwaiter().[|GetResult|](); }")]
    [InlineData("class C { async Task M(bool async, Task t) { if (async) { t.[|Wait|](); } else { await t; } } }")]
    [InlineData("class C { async Task M(bool async, Task t) { if (async) { await Task.Yield(); } t.[|Wait|](); } }")]
    public Task Wait_for_a_task_is_STD1205(string source) => RuleTest<BlockingAnalyzer>.AsMarkedAsync("STD1205", source);

    [Theory]
    [InlineData("class C { async Task<int> M(Task<int> t) { await t; return t.Result; } }")]
    [InlineData("class C { async Task<int> M(Task<int> t) { await t.ConfigureAwait(false); return t.GetAwaiter().GetResult(); } }")]
    [InlineData("class C { async Task<int> M(Task<int> a, Task<int> b) { await Task.WhenAll(a, b); return a.Result + b.Result; } }")]
    [InlineData("class C { async Task<int> M(List<Task<int>> ts) { await Task.WhenAll(ts); return ts.Sum(t => t.Result); } }")]
    [InlineData("class C { async Task<int> M(Task<int>[] ts) { await Task.WhenAll(ts).ConfigureAwait(false); return ts[0].Result; } }")]
    [InlineData("class C { int M(ValueTask<int> t) => t.IsCompletedSuccessfully ? t.Result : 0; }")]
    [InlineData("class C { readonly Task<int> _t = null!; int M() { if (!_t.IsCompleted) { return 0; } return _t.Result; } }")]
    [InlineData("class C { int M(Task<int> t) => t switch { { IsCompletedSuccessfully: true } => t.Result, _ => 0 }; }")]
    [InlineData("class C { int M(Task<int> t) { switch (t) { case { IsFaulted: true }: return 0; default: return t.Result; } } }")]
    [InlineData("static class X { static bool IsCompleted(this Task t) => t.IsCompleted; static int M(Task<int> t) => t.IsCompleted() ? t.Result : 0; }")]
    [InlineData("class C { Task<int> M(Task<int>[] ts) => Task.Factory.ContinueWhenAll(ts, all => all.Sum(t => t.Result)); }")]
    [InlineData("class C { void M(Task<int> t, Action<Action> later) => t.ContinueWith(x => later(() => Console.WriteLine(x.Result))); }")]
    [InlineData("class C { Task<int> M(Task<int> t) => t.ContinueWith(x => x.Result + 1, TaskScheduler.Default); }")]
    [InlineData("class C { int M() => Task.FromResult(1).Result; }")]
    [InlineData("class C { string M(Task<int> t) => nameof(t.Result); }")]
    [InlineData("class C { System.Linq.Expressions.Expression<Func<Task<int>, int>> M() => t => t.Result; }")]
    [InlineData("class C : IDisposable { public void Dispose() => Task.Delay(1).Wait(); }")]
    [InlineData("class C { ~C() => Task.Delay(1).Wait(); }")]
    [InlineData("class R { public int Result => 1; public void Wait() { } } class C { int M(R r) { r.Wait(); return r.Result; } }")]
    [InlineData("class C { void M(SemaphoreSlim s) => s.Wait(); }")]
    [InlineData("class C { protected void DisposeObject(Task t) { t.Wait(); } }")]
    [InlineData("class C { async Task<int> M(Dictionary<int, Task<int>> d) { await Task.WhenAll(d.Values); return d.Keys.Sum(k => d[k].Result); } }")]
    [InlineData("class C { Task<int> W(bool async) => null!; int M() => W(async: false).GetAwaiter().GetResult(); }")]
    [InlineData("class C { ValueTask<int> W(bool async) => default; int M() => W(false).AsTask().ConfigureAwait(false).GetAwaiter().GetResult(); }")]
    [InlineData("class C { Task W(bool async) => null!; void M() { var t = W(false); t.Wait(); } }")]
    [InlineData("class C { async Task M(bool async, Task t) { if (async) { await t; } else { t.GetAwaiter().GetResult(); } } }")]
    [InlineData("class C { async Task<int> M(bool async, Task<int> t) => !async ? t.Result : await t; }")]
    [InlineData("class C { async Task<int> M(bool async, Task<int> t) { if (async) { return await t; } return t.Result; } }")]
    public Task Others_are_silent(string source) => RuleTest<BlockingAnalyzer>.AsMarkedAsync("STD1205", source);

    [Theory]
    [InlineData("var t = Task.Run(() => 1); Console.WriteLine(t.[|Result|]);")]
    [InlineData("class P { static void Main() => Task.Delay(1).Wait(); }")]
    [InlineData("class P { static async Task Main() { await Task.Yield(); Task.Delay(1).[|Wait|](); } }")]
    [InlineData("class P { static void Main() => M(); static void M() => Task.Delay(1).[|Wait|](); }")]
    public Task Entry_point_may_block_where_it_cannot_await(string source) => RuleTest<BlockingAnalyzer>.InProgramAsync("STD1205", source);

    [Fact]
    public Task Tests_are_the_matter_of_xunit() => RuleTest<BlockingAnalyzer>.InTestsAsync("STD1205", "class C { int M(Task<int> t) => t.Result; }");

    [Fact]
    public async Task Message_says_what_to_write() => Assert.Equal(
        "'Result' blocks the thread until the task ends, and for ever where the task has to go on in this thread. Write 'await'.",
        await RuleTest<BlockingAnalyzer>.MessageAsync("STD1205", "class C { async Task M(Task<int> t) { await Task.Yield(); _ = t.Result; } }"));

    [Fact]
    public Task Generated_code_is_left_alone() => RuleTest<BlockingAnalyzer>.AsGeneratedAsync(
        "STD1205", "// <auto-generated/>\n" + Usings.Common + "class C { int M(Task<int> t) => t.Result; }");
}
