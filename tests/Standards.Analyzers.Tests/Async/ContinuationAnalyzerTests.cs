using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Async;

public sealed class ContinuationAnalyzerTests
{
    [Theory]
    [InlineData("void M() { [|T().ContinueWith(x => Console.WriteLine(1), TaskScheduler.Default)|]; }")]
    [InlineData("void M() { _ = [|T().ContinueWith(_ => Console.WriteLine(1), TaskScheduler.Default)|]; }")]
    [InlineData("void M() { [|T().ContinueWith(x => Console.WriteLine(x.Result), TaskScheduler.Default)|]; }")]
    [InlineData("void M() => [|T().ContinueWith(async x => Console.WriteLine(await x), TaskScheduler.Default)|];")]
    [InlineData("void M(CancellationToken t) { _ = [|Task.Delay(1, t).ContinueWith(_ => Console.WriteLine(1), TaskScheduler.Default)|]; }")]
    [InlineData("void M(CancellationToken t) { [|T().ContinueWith(x => Console.WriteLine(1), t, TaskContinuationOptions.None, TaskScheduler.Default)|]; }")]
    [InlineData("void M() { [|T().ContinueWith(x => Console.WriteLine(1), TaskContinuationOptions.ExecuteSynchronously)|]; }")]
    [InlineData("void M() { [|T().ContinueWith(Done, TaskScheduler.Default)|]; static void Done(Task t) => Console.WriteLine(1); }")]
    [InlineData("void M() { [|T().ContinueWith(Done, TaskScheduler.Default)|]; } static void Done(Task<int> t) => Console.WriteLine(t.Result);")]
    public Task Continuation_that_does_not_look_is_STD1210(string member) => RuleTest<ContinuationAnalyzer>.AsMarkedAsync("STD1210", Class(member));

    [Theory]
    [InlineData("void M(Task t) { t.ContinueWith(x => Console.WriteLine(1), TaskScheduler.Default); }")]
    [InlineData("void M(Task t) { T().ContinueWith(x => Console.WriteLine(x.Exception), TaskScheduler.Default); }")]
    [InlineData("void M(Task t) { T().ContinueWith(x => { if (x.IsFaulted) { Console.WriteLine(1); } }, TaskScheduler.Default); }")]
    [InlineData("void M(Task t) { T().ContinueWith(x => Console.WriteLine(1), TaskContinuationOptions.OnlyOnFaulted); }")]
    [InlineData("void M(Task t) { T().ContinueWith(x => Log(x), TaskScheduler.Default); }")]
    [InlineData("void M(Task t) { T().ContinueWith(Log, TaskScheduler.Default); }")]
    [InlineData("Task M(Task t) => T().ContinueWith(x => Console.WriteLine(1), TaskScheduler.Default);")]
    [InlineData("async Task M(Task t) => await T().ContinueWith(x => Console.WriteLine(1), TaskScheduler.Default);")]
    [InlineData("Task? _t; void M(Task t) { _t = T().ContinueWith(x => Console.WriteLine(1), TaskScheduler.Default); }")]
    [InlineData("void M(Task t) { _ = Task.Delay(1).ContinueWith(_ => Console.WriteLine(1), TaskScheduler.Default); }")]
    [InlineData("void M(Task t) { _ = Task.WhenAny(t, T()).ContinueWith(_ => Console.WriteLine(1), TaskScheduler.Default); }")]
    [InlineData("void M(Task t) {\n#pragma warning disable CS4014\nT().ContinueWith(_ => Console.WriteLine(1), TaskScheduler.Default);\n#pragma "
        + "warning restore CS4014\n}")]
    [InlineData("void M(Task t) { T().ContinueWith(x => Console.WriteLine(1), TaskContinuationOptions.NotOnFaulted | TaskContinuationOptions.LongRunning); }")]
    [InlineData("void M(TaskContinuationOptions o) { T().ContinueWith(x => Console.WriteLine(1), o); }")]
    [InlineData("void M(Action<Task> done) { T().ContinueWith(done, TaskScheduler.Default); }")]
    public Task Others_are_silent(string member) => RuleTest<ContinuationAnalyzer>.AsMarkedAsync("STD1210", Class(member));

    [Fact]
    public Task Test_may_forget() => RuleTest<ContinuationAnalyzer>.InTestsAsync(
        "STD1210", Class("void M(Task t) { T().ContinueWith(x => Console.WriteLine(1)); }"));

    private static string Class(string member) => $"class C {{ static void Log(Task t) => Console.WriteLine(t.Exception); Task<int> T() => null!; {member} }}";
}
