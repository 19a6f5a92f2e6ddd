using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Async;

public sealed class FlagLoopAnalyzerTests
{
    [Theory]
    [InlineData("bool _stopped; async Task M() { [|while|] (!_stopped) { await SendAsync(); await Task.Delay(1000); } }")]
    [InlineData("bool IsRunning { get; set; } async Task M() { [|while|] (IsRunning) { await SendAsync(); } }")]
    [InlineData("bool _running; bool _disposed; async Task M() { [|while|] (_running && !_disposed) { await SendAsync(); } }")]
    [InlineData("bool _running; void Start() => new Thread(Pump).Start(); void Pump() { [|while|] (Volatile.Read(ref _running)) { Thread.Sleep(100); } }")]
    [InlineData("bool _closing; void Start() => Task.Run(() => { [|while|] (!_closing) { Thread.Sleep(100); } });")]
    [InlineData("static bool _stop; async Task M() { [|do|] { await SendAsync(); await Task.Delay(5, CancellationToken.None); } while (!_stop); }")]
    public Task Loop_that_a_flag_ends_is_STD1225(string members) => RuleTest<FlagLoopAnalyzer>.AsMarkedAsync("STD1225", Class(members));

    [Theory]
    [InlineData("bool _stopped; async Task M(CancellationToken cancellationToken) { while (!_stopped) { await Task.Delay(1000, cancellationToken); } }")]
    [InlineData("bool _stopped; readonly CancellationTokenSource _end = new(); async Task M() { while (!_stopped) { await Task.Delay(1000, _end.Token); } }")]
    [InlineData("bool _found; async Task M() { while (!_found) { await SendAsync(); } }")]
    [InlineData("bool _running; void M() { while (_running) { Thread.Sleep(100); } }")]
    [InlineData("bool _running; void Start() => new Thread(Pump).Start(); void Pump() { while (_running) { Step(); } } void Step() { }")]
    [InlineData("bool _stopped; readonly SemaphoreSlim _work = new(0); async Task M() { while (!_stopped) { await _work.WaitAsync(); } }")]
    [InlineData("bool _stopped; readonly AutoResetEvent _work = new(false); void Start() => Task.Run(() => { while (!_stopped) { _work.WaitOne(); } });")]
    [InlineData("bool _restartOnShutdown; async Task M() { do { await SendAsync(); } while (_restartOnShutdown); }")]
    [InlineData("async Task M(StreamReader r) { while (!r.EndOfStream) { await r.ReadLineAsync(); } }")]
    [InlineData("bool _open; async Task M(Queue<int> q) { while (_open && q.Count > 0) { await SendAsync(); } }")]
    public Task Others_are_silent(string members) => RuleTest<FlagLoopAnalyzer>.AsMarkedAsync("STD1225", Class(members));

    [Fact]
    public async Task Message_names_the_flag() => Assert.StartsWith(
        "'_stopped' ends this loop only after the wait in it, and nothing ends the wait.",
        await RuleTest<FlagLoopAnalyzer>.MessageAsync("STD1225", Class("bool _stopped; async Task M() { while (!_stopped) { await SendAsync(); } }")),
        StringComparison.Ordinal);

    private static string Class(string members) => $"class C {{ {members} static Task SendAsync() => Task.CompletedTask; }}";
}
