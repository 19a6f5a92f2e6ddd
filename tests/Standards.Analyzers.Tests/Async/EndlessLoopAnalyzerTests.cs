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
    public Task Others_are_silent(string member) => RuleTest<EndlessLoopAnalyzer>.AsMarkedAsync("STD1203", Class(member));

    [Fact]
    public Task Test_may_go_on() => RuleTest<EndlessLoopAnalyzer>.InTestsAsync("STD1203", Class("async Task M() { while (true) { await Task.Delay(1); } }"));

    private static string Class(string member) => $"class C {{ {member} }}";
}
