using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Async;

public sealed class EndlessLoopAnalyzerTests
{
    [Theory]
    [InlineData("async Task M() { [|while|] (true) { await Task.Delay(1); } }")]
    [InlineData("async Task M() { [|for|] (;;) { await Task.Delay(1); } }")]
    [InlineData("async Task M() { [|do|] { await Task.Delay(1); } while (true); }")]
    [InlineData("Func<Task> M() => async () => { [|while|] (true) { await Task.Delay(1); } };")]
    [InlineData("async Task M() { [|while|] (true) { await Task.Delay(1); foreach (var i in new int[2]) { break; } } }")]
    [InlineData("async Task M(CancellationToken t) { [|while|] (true) { await Task.Delay(1, CancellationToken.None); } }")]
    [InlineData("async Task M() { [|while|] (true) { await Task.Delay(1); Func<int> f = () => { return 1; }; } }")]
    [InlineData("async Task M(Queue<Func<Task>> q) { [|while|] (true) { try { await q.Dequeue()(); } catch (Exception e) { Console.WriteLine(e); } "
        + "await Task.Delay(TimeSpan.FromSeconds(5)); } }")]
    [InlineData("void M() { _ = Task.Run(async () => { [|while|] (true) { await File.AppendAllTextAsync(\"a\", \"b\"); await Task.Delay(1000); } }); }")]
    [InlineData("void M() { new Thread(() => { [|while|] (true) { Console.WriteLine(1); } }) { IsBackground = true }.Start(); }")]
    [InlineData("void M() { var t = new Thread(new ThreadStart(() => { [|for|] (;;) { Thread.Yield(); } })); t.Start(); t.Join(); }")]
    [InlineData("Task M() => Task.Factory.StartNew(() => { [|do|] { Thread.Yield(); } while (true); });")]
    [InlineData("void M() { ThreadPool.QueueUserWorkItem(_ => { [|while|] (true) { Thread.Yield(); } }); }")]
    [InlineData("Thread? _t; void Start() { _t = new Thread(Pump); _t.Start(); } void Pump() { [|while|] (true) { Thread.Yield(); } }")]
    [InlineData("Task? _t; void Start() { _t = Task.Run(this.Pump); } void Pump() { [|for|] (;;) { Thread.Yield(); } }")]
    [InlineData("async Task M() { using var t = new PeriodicTimer(TimeSpan.FromSeconds(1)); [|while|] (await t.WaitForNextTickAsync()) { } }")]
    [InlineData("async Task M() { var t = new PeriodicTimer(TimeSpan.FromSeconds(1)); t.Period = TimeSpan.FromSeconds(2); "
        + "[|while|] (await t.WaitForNextTickAsync().ConfigureAwait(false)) { Console.WriteLine(1); } }")]
    public Task Loop_that_nothing_ends_is_STD1203(string member) => RuleTest<EndlessLoopAnalyzer>.AsMarkedAsync("STD1203", Class(member));

    [Theory]
    [InlineData("async Task M(CancellationToken t) { while (!t.IsCancellationRequested) { await Task.Delay(1); } }")]
    [InlineData("async Task M(CancellationToken t) { while (true) { await Task.Delay(1, t); } }")]
    [InlineData("async Task M(CancellationTokenSource s) { while (true) { await Task.Delay(1, s.Token); } }")]
    [InlineData("async Task M(Stream s) { while (true) { if (await s.ReadAsync(new byte[1]) == 0) { break; } } }")]
    [InlineData("async Task<int> M() { while (true) { await Task.Delay(1); if (DateTime.MinValue.Day == 1) { return 1; } } }")]
    [InlineData("async Task M() { while (true) { await Task.Delay(1); throw new InvalidOperationException(); } }")]
    [InlineData("async IAsyncEnumerable<int> M() { while (true) { await Task.Delay(1); yield return 1; } }")]
    [InlineData("void M() { while (true) { Thread.Yield(); } }")]
    [InlineData("async Task M(PeriodicTimer t) { while (await t.WaitForNextTickAsync()) { } }")]
    [InlineData("void M(TextReader r) { new Thread(() => { while (true) { if (r.ReadLine() is null) { break; } } }).Start(); }")]
    [InlineData("void M(Queue<int> q) { Task.Run(() => { foreach (var i in q) { Thread.Yield(); } }); }")]
    [InlineData("void M(CancellationToken c) { new Thread(() => { while (true) { c.ThrowIfCancellationRequested(); } }).Start(); }")]
    [InlineData("void Pump() { while (true) { Thread.Yield(); } } void Start() { Pump(); }")]
    [InlineData("Action M() => () => { while (true) { Thread.Yield(); } };")]
    [InlineData("async Task M(CancellationToken c) { using var t = new PeriodicTimer(TimeSpan.FromSeconds(1)); while (await t.WaitForNextTickAsync(c)) { } }")]
    [InlineData("PeriodicTimer? _t; async Task M() { var t = new PeriodicTimer(TimeSpan.FromSeconds(1)); _t = t; while (await t.WaitForNextTickAsync()) { } }")]
    [InlineData("async Task M() { using var t = new PeriodicTimer(TimeSpan.FromSeconds(1)); while (await t.WaitForNextTickAsync()) { if (Done()) { return; } } "
        + "static bool Done() => true; }")]
    public Task Others_are_silent(string member) => RuleTest<EndlessLoopAnalyzer>.AsMarkedAsync("STD1203", Class(member));

    [Fact]
    public Task Test_may_go_on() => RuleTest<EndlessLoopAnalyzer>.InTestsAsync("STD1203", Class("async Task M() { while (true) { await Task.Delay(1); } }"));

    private static string Class(string member) => $"class C {{ {member} }}";
}
