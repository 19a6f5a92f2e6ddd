using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Async;

public sealed class LongLoopAnalyzerTests
{
    [Theory]
    [InlineData("void M(List<int> l, CancellationToken t) { [|foreach|] (var i in l) { foreach (var j in l) { } } }")]
    [InlineData("void M(List<int> l, CancellationToken t) { [|foreach|] (var i in l) { Parse(i); } } int Parse(int i) { while (i > 0) { i--; } return i; }")]
    [InlineData("void M(List<string> l, CancellationToken t) { [|foreach|] (var i in l) { File.ReadAllText(i); } }")]
    [InlineData("async Task M(List<int> l, CancellationToken t) { [|foreach|] (var i in l) { await Task.Yield(); } }")]
    [InlineData("void M(int n, CancellationToken t) { [|for|] (var i = 0; i < n; i++) { A(); A(); A(); } } void A() { }")]
    [InlineData("void M(CancellationToken t) { var h = 1; [|for|] (var i = 0; i < 1_000_000; i++) { h ^= i; } }")]
    [InlineData("Action<CancellationToken> M(List<int> l) => t => { [|foreach|] (var i in l) { foreach (var j in l) { } } };")]
    [InlineData("void M(StreamReader r, CancellationToken t) { [|for|] (var l = \"\"; l != null; l = r.ReadLine()) { } }")]
    [InlineData("async Task M(IAsyncEnumerable<int> l, CancellationToken t) { var s = 0; [|await|] foreach (var i in l) { s += i; } }")]
    [InlineData("async Task M(List<string> l, CancellationToken t) { [|foreach|] (var i in l) { File.Delete(i); } await Task.Delay(1, t); }")]
    [InlineData("async Task M(List<int> l, CancellationToken t) { [|foreach|] (var i in l) { await Save(i); } static Task Save(int t) => Task.Delay(t); }")]
    [InlineData("async Task M(IAsyncEnumerable<int> l, CancellationToken t) { var e = l.GetAsyncEnumerator(); [|while|] (true) { if (!await "
        + "e.MoveNextAsync()) { break; } } }")]
    [InlineData("Task M(List<int> l, CancellationToken t) => Task.Run(() => { [|foreach|] (var i in l) { foreach (var j in l) { } } }, t);")]
    public Task Loop_without_the_token_is_STD1204(string member) => RuleTest<LongLoopAnalyzer>.AsMarkedAsync("STD1204", Class(member));

    [Theory]
    [InlineData("void M(List<int> l, CancellationToken t) { foreach (var i in l) { t.ThrowIfCancellationRequested(); foreach (var j in l) { } } }")]
    [InlineData("async Task M(List<int> l, CancellationToken t) { foreach (var i in l) { await Task.Delay(1, t); } }")]
    [InlineData("void M(List<int> l) { foreach (var i in l) { foreach (var j in l) { } } }")]
    [InlineData("int M(List<int> l, CancellationToken t) { var s = 0; foreach (var i in l) { s += Math.Abs(i); } return s; }")]
    [InlineData("void M(CancellationToken t) { foreach (var i in new[] { 1, 2 }) { File.Delete(\"a\"); } }")]
    [InlineData("Action M(List<int> l, CancellationToken t) => () => { foreach (var i in l) { foreach (var j in l) { } } };")]
    [InlineData("async Task M(List<int> l, CancellationToken t) { foreach (var i in l) { foreach (var j in l) { } } await Task.Delay(1, t); }")]
    [InlineData("Task<int> M(List<int> l, CancellationToken t) { foreach (var i in l) { A(); A(); A(); } return Task.FromResult(1); } void A() { }")]
    [InlineData("async IAsyncEnumerable<int> M(List<int> l, CancellationToken t) { foreach (var i in l) { yield return await Task.FromResult(i); } }")]
    [InlineData("interface IHandler { Task HandleAsync(); } async Task M(List<IHandler> l, CancellationToken t) { foreach (var i in l) { await "
        + "i.HandleAsync(); } }")]
    [InlineData("async Task M(List<int> l, SemaphoreSlim s, CancellationToken t) { await s.WaitAsync(t); try { foreach (var i in l) { await "
        + "Task.Yield(); } } finally { s.Release(); } }")]
    [InlineData("void M(List<int> l, CancellationToken t) { lock (l) { foreach (var i in l) { foreach (var j in l) { } } } }")]
    [InlineData("async Task M(int n, CancellationToken t) { while (n > 0) { n = await Next(); } async Task<int> Next() { await Task.Delay(1, t); "
        + "return 0; } }")]
    [InlineData("async Task M(IAsyncEnumerable<int> l, CancellationToken t) { var e = l.GetAsyncEnumerator(t); while (true) { if (!await "
        + "e.MoveNextAsync()) { break; } } }")]
    [InlineData("Task M(List<int> l, CancellationToken t) => Task.Run(() => { foreach (var i in l) { t.ThrowIfCancellationRequested(); foreach (var j in l) "
        + "{ } } }, t);")]
    [InlineData("Task M(List<int> l) => Task.Run(() => { foreach (var i in l) { foreach (var j in l) { } } });")]
    public Task Others_are_silent(string member) => RuleTest<LongLoopAnalyzer>.AsMarkedAsync("STD1204", Class(member));

    [Fact]
    public Task Test_may_loop() => RuleTest<LongLoopAnalyzer>.InTestsAsync(
        "STD1204", Class("void M(List<int> l, CancellationToken t) { foreach (var i in l) { foreach (var j in l) { } } }"));

    private static string Class(string member) => $"class C {{ {member} }}";
}
