using Standards.Analyzers.Errors;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Errors;

public sealed class BackgroundLoopAnalyzerTests
{
    private const string Nothing = "protected override Task ExecuteAsync(CancellationToken t) => Task.CompletedTask; ";

    [Theory]
    [InlineData("[|while|] (!t.IsCancellationRequested) { await WorkAsync(); }")]
    [InlineData("[|while|] (true) { await WorkAsync(); await Task.Delay(1, t); }")]
    [InlineData("[|for|] (;;) { await WorkAsync(); }")]
    [InlineData("[|do|] { await WorkAsync(); } while (!t.IsCancellationRequested);")]
    [InlineData("using var p = new PeriodicTimer(TimeSpan.FromSeconds(1)); [|while|] (await p.WaitForNextTickAsync(t)) { await "
        + "WorkAsync().ConfigureAwait(false); }")]
    [InlineData("[|await|] foreach (var i in Read(t)) { await WorkAsync(); }")]
    [InlineData("[|while|] (!t.IsCancellationRequested) { Work(); await Task.Delay(1, t); }")]
    [InlineData("[|while|] (true) { try { await WorkAsync(); } catch (OperationCanceledException) { Note(); } }")]
    [InlineData("[|while|] (true) { try { await WorkAsync(); } catch (Exception) { Note(); throw; } }")]
    [InlineData("[|while|] (true) { await WorkAsync(); try { await WorkAsync(); } catch (Exception) { Note(); } }")]
    [InlineData("try { [|while|] (true) { await WorkAsync(); } } catch (Exception) { Note(); }")]
    public Task Loop_that_a_failure_ends_is_STD1300(string body) =>
        RuleTest<BackgroundLoopAnalyzer>.AsMarkedAsync("STD1300", Service($"protected override async Task ExecuteAsync(CancellationToken t) {{ {body} }}"));

    [Theory]
    [InlineData("protected override Task ExecuteAsync(CancellationToken t) => RunAsync(t); async Task RunAsync(CancellationToken t) "
        + "{ [|while|] (true) { await WorkAsync(); } }")]
    [InlineData("protected override Task ExecuteAsync(CancellationToken t) => Task.Run(async () => { [|while|] (true) { await WorkAsync(); } }, t);")]
    public Task Loop_one_call_away_is_STD1300(string members) => RuleTest<BackgroundLoopAnalyzer>.AsMarkedAsync("STD1300", Service(members));

    [Theory]
    [InlineData("Task? L; void M(CancellationToken t) => L = Task.Run(async () => { [|while|] (!t.IsCancellationRequested) { await WorkAsync(); } }, t);")]
    [InlineData("void M() { _ = Task.Run(async () => { [|await|] foreach (var i in Read(default)) { await WorkAsync(); } }); }")]
    [InlineData("void M(System.Collections.Concurrent.BlockingCollection<int> q, Action<int> a) => new Thread(() => { [|foreach|] (var i in "
        + "q.GetConsumingEnumerable()) { a(i); } }).Start();")]
    public Task Loop_that_runs_beside_is_STD1300(string members) =>
        RuleTest<BackgroundLoopAnalyzer>.AsMarkedAsync("STD1300", Service(Nothing + members));

    [Theory]
    [InlineData("Task M() => Task.Run(async () => { while (true) { await WorkAsync(); } });")]
    [InlineData("async Task M() { await Task.Run(async () => { while (true) { await WorkAsync(); } }); }")]
    [InlineData("void M() { _ = Task.Run(async () => { while (true) { try { await WorkAsync(); } catch (Exception) { Note(); } } }); }")]
    [InlineData("void M() { _ = Task.Run(async () => { try { while (true) { await WorkAsync(); } } catch (IOException) { Note(); } }); }")]
    [InlineData("void M() { _ = Task.Run(async () => { await WorkAsync(); }); }")]
    [InlineData("void M(int[] l, Action<int> a) { new Thread(() => { foreach (var i in l) { a(i); } }).Start(); }")]
    [InlineData("Task _l = null!; void M(CancellationToken t) => _l = Task.Run(async () => { await foreach (var i in Read(t)) { await WorkAsync(); } "
        + "}, t); public Task CompleteAsync() => _l;")]
    public Task Loop_that_is_awaited_or_guarded_is_silent(string members) =>
        RuleTest<BackgroundLoopAnalyzer>.AsMarkedAsync("STD1300", Service(Nothing + members));

    [Theory]
    [InlineData("while (true) { try { await WorkAsync(); } catch (Exception) { Note(); } }")]
    [InlineData("while (true) { try { await WorkAsync(); } catch { Note(); } await Task.Delay(1, t); }")]
    [InlineData("while (true) { try { await WorkAsync(); } catch (Exception e) when (e is not OperationCanceledException) { Note(); } }")]
    [InlineData("while (true) { try { await WorkAsync(); } catch (OperationCanceledException) { break; } catch (Exception) { Note(); } }")]
    [InlineData("while (true) { await foreach (var i in Read(t)) { try { await WorkAsync(); } catch (Exception) { Note(); } } }")]
    [InlineData("while (true) { try { while (true) { await WorkAsync(); } } catch (Exception) { await Task.Delay(1, t); await WorkAsync(); } }")]
    [InlineData("while (true) { try { await WorkAsync(); } catch (IOException) { Note(); } }")]
    [InlineData("while (true) { await ExpectingAsync(); await Task.Delay(1, t); }")]
    [InlineData("while (true) { await GuardedAsync(); await Task.Delay(1, t); }")]
    [InlineData("while (!t.IsCancellationRequested) { await Task.Delay(1, t); }")]
    [InlineData("foreach (var i in new[] { 1 }) { await WorkAsync(); }")]
    [InlineData("var tries = 0; while (tries++ < 3) { await WorkAsync(); }")]
    [InlineData("try { while (true) { await WorkAsync(); } } catch (Exception) { Note(); throw; }")]
    [InlineData("try { while (true) { await WorkAsync(); } } catch (Exception) { IsDead = true; }")]
    [InlineData("try { while (true) { await WorkAsync(); } } catch (Exception) { Lifetime.StopApplication(); }")]
    [InlineData("await WorkAsync();")]
    public Task Loops_that_go_on_or_decide_are_silent(string body) =>
        RuleTest<BackgroundLoopAnalyzer>.AsMarkedAsync("STD1300", Service($"protected override async Task ExecuteAsync(CancellationToken t) {{ {body} }}"));

    [Fact]
    public Task Other_classes_are_silent() => RuleTest<BackgroundLoopAnalyzer>.AsMarkedAsync(
        "STD1300",
        "class C { async Task ExecuteAsync(CancellationToken t) { while (true) { await Task.Yield(); await WorkAsync(); } } Task "
            + "WorkAsync() => Task.CompletedTask; }");

    [Fact]
    public Task Test_is_silent() => RuleTest<BackgroundLoopAnalyzer>.InTestsAsync(
        "STD1300", Service("protected override async Task ExecuteAsync(CancellationToken t) { while (true) { await WorkAsync(); } }"));

    private static string Service(string members) =>
        "using Microsoft.Extensions.Hosting; class C : BackgroundService { IHostApplicationLifetime Lifetime = null!; public bool IsDead { get; set; } "
        + "Task WorkAsync() => Task.CompletedTask; void Work() { Note(); } static void Note() { } "
        + "async Task ExpectingAsync() { try { await WorkAsync(); } catch (Exception e) when (e is IOException) { Note(); } } "
        + "async Task GuardedAsync() { try { await WorkAsync(); } catch (Exception) { Note(); } } "
        + "static async IAsyncEnumerable<int> Read(CancellationToken t) { await Task.Yield(); yield return 1; } "
        + $"{members} }}";
}
