using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Async;

public sealed class PeriodicWorkAnalyzerTests
{
    [Theory]
    [InlineData("async Task M(CancellationToken t) { while (!t.IsCancellationRequested) { await Work(); await Task.[|Delay|](1000, t); } }")]
    [InlineData("async Task M() { while (true) { await Work(); await Task.[|Delay|](TimeSpan.FromSeconds(1)).ConfigureAwait(false); } }")]
    [InlineData("async Task M() { for (;;) { try { await Work(); } catch (IOException) { } finally { await Task.[|Delay|](_pause); } } }")]
    [InlineData("void M() { while (true) { Console.WriteLine(); Thread.[|Sleep|](1000); } }")]
    [InlineData("void M(CancellationToken t) { for (; !t.IsCancellationRequested; ) { Console.WriteLine(); Thread.[|Sleep|](1000); } }")]
    public Task Loop_that_pauses_is_STD1220(string member) => RuleTest<PeriodicWorkAnalyzer>.AsMarkedAsync("STD1220", Class(member));

    [Theory]
    [InlineData("async Task M(CancellationToken t) { using var p = [|new PeriodicTimer(TimeSpan.FromSeconds(10))|]; await p.WaitForNextTickAsync(t); }")]
    [InlineData("async Task M(CancellationToken t) { using var p = [|new PeriodicTimer(new TimeSpan(0, 1, 0))|]; await p.WaitForNextTickAsync(t); }")]
    [InlineData("async Task M(CancellationToken t) { var p = [|new PeriodicTimer(_pause)|]; await p.WaitForNextTickAsync(t); }")]
    [InlineData("readonly PeriodicTimer _timer = [|new(TimeSpan.FromDays(1))|];")]
    [InlineData("readonly PeriodicTimer _timer = [|new(Interval)|]; async Task M() => await _timer.WaitForNextTickAsync();")]
    [InlineData("object M() => [|new Timer(_ => { }, null, 0, 1000)|];")]
    [InlineData("object M() => [|new System.Timers.Timer(60_000) { AutoReset = true }|];")]
    public Task Timer_without_a_setting_or_an_end_is_STD1220(string member) => RuleTest<PeriodicWorkAnalyzer>.AsMarkedAsync("STD1220", Class(member));

    [Theory]
    [InlineData("async Task M(CancellationToken t) { using var p = new PeriodicTimer(_pause); while (await p.WaitForNextTickAsync(t)) { await Work(); } }")]
    [InlineData("async Task M() { var p = new PeriodicTimer(_pause); try { await p.WaitForNextTickAsync(); } finally { p.Dispose(); } }")]
    [InlineData("readonly PeriodicTimer _timer = new(Interval); void Dispose() => _timer.Dispose();")]
    [InlineData("async Task M() { while (true) { try { await Work(); return; } catch (IOException) { await Task.Delay(1000); } } }")]
    [InlineData("async Task M(Func<bool> isReady) { while (!isReady()) { await Task.Delay(100); } }")]
    [InlineData("async Task M() { while (true) { if (_pause == default) { break; } await Work(); await Task.Delay(100); } }")]
    [InlineData("async Task M(CancellationToken t) { var d = 1; while (!t.IsCancellationRequested) { await Work(); await Task.Delay(d); d *= 2; } }")]
    [InlineData("async Task M(CancellationToken t) { while (!t.IsCancellationRequested) { if (await Idle()) { await Task.Delay(100); } } }")]
    [InlineData("object M() => new Timer(_ => { }, null, 1000, Timeout.Infinite);")]
    [InlineData("async Task M() { for (var i = 0; i < 3; i++) { await Work(); await Task.Delay(100); } }")]
    [InlineData("object M() => new Timer(_ => { }, null, TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(-1));")]
    [InlineData("object M() => new System.Timers.Timer(_pause.TotalMilliseconds);")]
    [InlineData("object M() => new System.Timers.Timer();")]
    public Task Others_are_silent(string member) => RuleTest<PeriodicWorkAnalyzer>.AsMarkedAsync("STD1220", Class(member));

    [Fact]
    public Task Service_pauses_also_where_it_can_leave() => RuleTest<PeriodicWorkAnalyzer>.AsMarkedAsync(
        "STD1220",
        """
        class S : Microsoft.Extensions.Hosting.BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken t)
            {
                while (!t.IsCancellationRequested) { if (Console.KeyAvailable) { return; } await Console.Out.FlushAsync(); await Task.[|Delay|](1000, t); }
            }
        }
        """);

    [Fact]
    public Task Test_may_pause() =>
        RuleTest<PeriodicWorkAnalyzer>.InTestsAsync("STD1220", Class("async Task M() { while (true) { await Work(); await Task.Delay(1000); } }"));

    private static string Class(string member) => $$"""
        class C
        {
            static readonly TimeSpan Interval = TimeSpan.FromMinutes(1); readonly TimeSpan _pause = Interval;
            Task Work() => Task.CompletedTask; Task<bool> Idle() => Task.FromResult(true);
            {{member}}
        }
        """;
}
