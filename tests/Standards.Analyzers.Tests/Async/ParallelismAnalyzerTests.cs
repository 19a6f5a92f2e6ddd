using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Async;

public sealed class ParallelismAnalyzerTests
{
    [Theory]
    [InlineData("Task M(List<int> l) => Task.[|WhenAll|](l.Select(SaveAsync));")]
    [InlineData("Task M(List<int> l) => Task.[|WhenAll|](l.Select(i => SaveAsync(i)));")]
    [InlineData("async Task M(IEnumerable<int> l) { await Task.[|WhenAll|](l.Where(i => i > 1).Select(async i => await SaveAsync(i)).ToList()); }")]
    [InlineData("async Task M(List<int> l) { var t = l.Select(SaveAsync).ToArray(); await Task.[|WhenAll|](t); }")]
    [InlineData("void M(List<int> l) => Parallel.[|ForEach|](l, i => N(i));")]
    [InlineData("void M(int n) => Parallel.[|For|](0, n, i => N(i));")]
    [InlineData("void M(List<int> l, CancellationToken t) => Parallel.[|ForEach|](l, new ParallelOptions { CancellationToken = t }, i => N(i));")]
    [InlineData("void M(List<int> l) { var o = new ParallelOptions(); Parallel.[|ForEach|](l, o, i => N(i)); }")]
    [InlineData("void M(List<int> l) => Parallel.[|ForEach|](l, new ParallelOptions { MaxDegreeOfParallelism = -1 }, i => N(i));")]
    [InlineData("void M(List<int> l) { var o = new ParallelOptions(); o.MaxDegreeOfParallelism = -1; Parallel.[|ForEach|](l, o, i => N(i)); }")]
    [InlineData("Task M(List<int> l) => Task.[|WhenAll|](l.ConvertAll(i => SaveAsync(i)));")]
    [InlineData("async Task M(List<int> l) { await foreach (var t in Task.[|WhenEach|](l.Select(SaveAsync))) { await t; } }")]
    [InlineData("Task M(List<int> l) { var t = new List<Task>(); foreach (var i in l) { t.[|Add|](SaveAsync(i)); } return Task.WhenAll(t); }")]
    [InlineData("Task M(List<int> l) { var t = new List<Task>(); foreach (var i in l) { t.[|Add|](Task.Run(() => N(i))); } return Task.WhenAll(t); }")]
    [InlineData("async Task M(IAsyncEnumerable<int> l) { await foreach (var i in l) { _ = [|SaveAsync|](i); } }")]
    [InlineData("async Task M(CancellationToken t) { while (!t.IsCancellationRequested) { var i = await ReadAsync(); _ = Task.[|Run|](() => N(i)); } }")]
    [InlineData("void M(Queue<int> q) { while (true) { var i = q.Dequeue(); new Thread(() => N(i)).[|Start|](); } }")]
    [InlineData("Task M(List<IHandler> l, IHandler h) => Task.[|WhenAll|](l.Select(o => h.HandleAsync(o.Id)));")]
    [InlineData("Task M(List<Agent> l) => Task.[|WhenAll|](l.Select(a => a.StopAsync()));")]
    public Task Work_without_a_limit_is_STD1211(string member) => RuleTest<ParallelismAnalyzer>.AsMarkedAsync("STD1211", Class(member));

    [Theory]
    [InlineData("Task M() => Task.WhenAll(new[] { 1, 2 }.Select(SaveAsync));")]
    [InlineData("async Task M() { int[] l = [1, 2]; await Task.WhenAll(l.Select(SaveAsync)); }")]
    [InlineData("Task M(int workers) => Task.WhenAll(Enumerable.Range(0, workers).Select(SaveAsync));")]
    [InlineData("Task M(List<int> l) => Task.WhenAll(l.Take(10).Select(SaveAsync));")]
    [InlineData("async Task M(List<int> l) { foreach (var c in l.Chunk(10)) { await Task.WhenAll(c.Select(SaveAsync)); } }")]
    [InlineData("Task M(List<int> l, SemaphoreSlim s) => Task.WhenAll(l.Select(async i => { await s.WaitAsync(); try { N(i); } finally { s.Release(); } }));")]
    [InlineData("Task M(List<int> l) => Task.WhenAll(l.Select(LimitedAsync));")]
    [InlineData("Task M(List<int> l) => Parallel.ForEachAsync(l, async (i, t) => await SaveAsync(i));")]
    [InlineData("void M(List<int> l) => Parallel.ForEach(l, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => N(i));")]
    [InlineData("void M(List<int> l) { var o = new ParallelOptions(); o.MaxDegreeOfParallelism = 4; Parallel.ForEach(l, o, i => N(i)); }")]
    [InlineData("void M(List<int> l, ParallelOptions o) => Parallel.ForEach(l, o, i => N(i));")]
    [InlineData("void M() => Parallel.For(0, 4, i => N(i));")]
    [InlineData("Task M(List<Agent> l) => Task.WhenAll(l.Select(a => a.Completed));")]
    [InlineData("async Task M(List<int> l, SemaphoreSlim s) { var t = new List<Task>(); foreach (var i in l) { await s.WaitAsync(); t.Add(SaveAsync(i)); } "
        + "await Task.WhenAll(t); }")]
    [InlineData("async Task M(List<int> l) { var t = new List<Task>(); foreach (var i in l) { t.Add(SaveAsync(i)); if (t.Count > 9) { await "
        + "Task.WhenAll(t); t.Clear(); } } }")]
    [InlineData("Task M(int n) { var t = new List<Task>(); for (var i = 0; i < n; i++) { t.Add(SaveAsync(i)); } return Task.WhenAll(t); }")]
    [InlineData("Task M() { var t = new List<Task>(); foreach (var i in new[] { 1, 2 }) { t.Add(SaveAsync(i)); } return Task.WhenAll(t); }")]
    [InlineData("async Task M(IAsyncEnumerable<int> l) { await foreach (var i in l) { _ = LimitedAsync(i); } }")]
    [InlineData("async Task M(IAsyncEnumerable<int> l) { await foreach (var i in l) { await SaveAsync(i); } }")]
    [InlineData("async Task M() { while (true) { _ = SaveAsync(1); await ReadAsync(); } }")]
    [InlineData("Task M(Task a, Task b) => Task.WhenAll(a, b);")]
    [InlineData("async Task M(List<int> l)\n{\n    // A service has ten of them at most.\n    await Task.WhenAll(l.Select(SaveAsync));\n}")]
    [InlineData("Task M(List<IHandler> l) => Task.WhenAll(l.Select(h => h.HandleAsync(1)));")]
    [InlineData("Task M(List<Func<Task>> l) => Task.WhenAll(l.Select(f => f()));")]
    [InlineData("Task M(List<IHandler> l) { var t = new List<Task>(); foreach (var h in l) { t.Add(h.HandleAsync(1)); } return Task.WhenAll(t); }")]
    public Task Others_are_silent(string member) => RuleTest<ParallelismAnalyzer>.AsMarkedAsync("STD1211", Class(member));

    [Fact]
    public Task Test_is_silent() =>
        RuleTest<ParallelismAnalyzer>.InTestsAsync("STD1211", Class("Task M(List<int> l) => Task.WhenAll(l.Select(SaveAsync));"));

    private static string Class(string member) =>
        "class Agent { public Task Completed => Task.CompletedTask; public Task StopAsync() => Task.Delay(1); } "
        + "interface IHandler { int Id { get; } Task HandleAsync(int i); } class C { static Task<int> ReadAsync() => Task.FromResult(1); "
        + "static readonly SemaphoreSlim S = new(4); static Task SaveAsync(int i) => Task.CompletedTask; static void N(int i) { } "
        + $"static async Task LimitedAsync(int i) {{ await S.WaitAsync(); try {{ N(i); }} finally {{ S.Release(); }} }} {member} }}";
}
