using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Async;

public sealed class UnobservedTaskAnalyzerTests
{
    private const string Mail = """

        class Mail
        {
            public Task SendAsync() => Task.CompletedTask;
            public Mail Received() => this;
            public async Task TryAsync() { try { await SendAsync(); } catch (Exception e) { Console.WriteLine(e); } }
        }
        """;

    [Theory]
    [InlineData("class C { void M(Mail m) { [|m.SendAsync()|]; } }")]
    [InlineData("class C { void M(Mail? m) { m?[|.SendAsync()|]; } }")]
    [InlineData("class C { void M(Mail m) { _ = [|m.SendAsync()|]; } }")]
    [InlineData("class C { async Task M(Mail m) { _ = [|Task.Run(() => m.SendAsync())|]; await Task.Yield(); } }")]
    [InlineData("class C { Action M(Mail m) => () => [|m.SendAsync()|]; }")]
    [InlineData("class C { void M(Mail m) => [|m.SendAsync()|]; }")]
    [InlineData("class C { void M(Mail m) { _ = [|Task.Run(async () => { try { await m.SendAsync(); } finally { await m.TryAsync(); } })|]; } }")]
    [InlineData("class C { void M(Mail m) { _ = [|Task.Run(async () => { await m.SendAsync(); try { await m.SendAsync(); } catch { } })|]; } }")]
    [InlineData("class C { void M(Mail m) { _ = [|Task.Run(async () => { if (m is { }) { try { } catch { await m.SendAsync(); } } })|]; } }")]
    [InlineData("class C { void M(Mail m) { _ = [|Task.Run(async () => await m.SendAsync().ConfigureAwait(false))|]; } }")]
    [InlineData("class C { void M(Mail m) { _ = [|Task.Run(m.SendAsync)|]; } }")]
    [InlineData("class C { void M(Mail m) { _ = [|N()|]; async Task N() { try { await m.SendAsync(); } catch (Exception e) when (e is not "
        + "IOException) { Console.WriteLine(e); } } } }")]
    [InlineData("class C { async Task M(Mail m) { var sent = [|m.SendAsync()|]; await Task.Yield(); } }")]
    [InlineData("class C { void M(Mail m) { Task sent = [|Task.Run(() => m.SendAsync())|]; } }")]
    [InlineData("class C { void M() { [|new Thread(() => Console.WriteLine(1)).Start()|]; } }")]
    [InlineData("class C { void M() { var t = new Thread(Run) { IsBackground = true }; t.Name = \"a\"; [|t.Start()|]; } void Run() { } }")]
    [InlineData("class C { void M() { [|ThreadPool.QueueUserWorkItem(_ => Console.WriteLine(1))|]; } }")]
    [InlineData("class C { void M(Action a) { [|ThreadPool.UnsafeQueueUserWorkItem(_ => a(), null)|]; } }")]
    [InlineData("enum How { None, FireAndForget } class C { void M() { [|S(How.None)|]; } Task S(How h) => Task.CompletedTask; }")]
    public Task Task_that_nobody_has_is_STD1209(string source) => RuleTest<UnobservedTaskAnalyzer>.AsMarkedAsync("STD1209", source + Mail);

    [Theory]
    [InlineData("class C { async Task M(Mail m) { await m.SendAsync(); } }")]
    [InlineData("class C { Task M(Mail m) => m.SendAsync(); }")]
    [InlineData("class C { Task? _t; void M(Mail m) { _t = m.SendAsync(); } }")]
    [InlineData("class C { async Task M(Mail m) { m.SendAsync(); await Task.Yield(); } }")]
    [InlineData("class C { void M(Mail m) {\n// the outbox sends it again\n_ = m.SendAsync(); } }")]
    [InlineData("class C { void M(Mail m) { _ = m.SendAsync(); // the outbox sends it again\n } }")]
    [InlineData("class C { void M(Mail m) { _ = m.TryAsync(); } }")]
    [InlineData("class C { void M(Mail m) { _ = Task.Run(async () => { try { await m.SendAsync(); } catch (Exception e) { Console.WriteLine(e); } }); } }")]
    [InlineData("class C { void M(Mail m) { _ = Task.Run(async () => { if (m is { }) { try { await m.SendAsync(); } catch { } } }); } }")]
    [InlineData("class C { void M(Mail m) { _ = Task.Run(async () => await m.TryAsync().ConfigureAwait(false)); } }")]
    [InlineData("class C { void M(Mail m) { _ = Task.Run(() => m.TryAsync()); } }")]
    [InlineData("class C { void M(Mail m) { _ = N(); async Task N() { await m.SendAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); } } }")]
    [InlineData("class C { void M() { _ = N(); async Task N() { try { Console.WriteLine(); } catch { } await Task.CompletedTask.ConfigureAwait(false); } } }")]
    [InlineData("class C { void M(Task t) { _ = t; } }")]
    [InlineData("class C { void M(Mail m) {\n#pragma warning disable CS4014\nm.SendAsync();\n#pragma warning restore CS4014\n} }")]
    [InlineData("class C { Task Run(List<int> l) => null!; List<int> M() { var made = new List<int>(); Run(made); return made; } }")]
    [InlineData("class C { Task Run(TaskCompletionSource s) => null!; void M(TaskCompletionSource s) { _ = Run(s); } }")]
    [InlineData("class C { Task _t = null!; void M(Task t) { Interlocked.Exchange(ref _t, t); } }")]
    [InlineData("class C { void M(Mail m) { m.Received().SendAsync(); } }")]
    [InlineData("class C { void M(Mail m) { m.SendAsync().ContinueWith(t => Console.WriteLine(t.Exception), TaskScheduler.Default); } }")]
    [InlineData("class C { void M(Mail m) { _ = Task.Run(m.TryAsync); } }")]
    [InlineData("class C { void M(Mail m) {\n#pragma warning disable MA0134\nm.SendAsync();\n#pragma warning restore MA0134\n} }")]
    [InlineData("class C { void M(Mail m) { _ = N(); async Task N() { try { await m.SendAsync(); } catch (OperationCanceledException) { } catch "
        + "(Exception e) when (e is not OperationCanceledException) { Console.WriteLine(e); } } } }")]
    [InlineData("class C { void M(Mail m) { m.SendAsync().LogErrors(); } } static class Extensions { public static Task LogErrors(this Task t) => "
        + "t.ContinueWith(x => Console.WriteLine(x.Exception)); }")]
    [InlineData("class C { async Task M(Mail m) { var sent = m.SendAsync(); await Task.Yield(); await sent; } }")]
    [InlineData("class C { void M(Mail m) { var sent = m.TryAsync(); } }")]
    [InlineData("class C { void M(Mail m) {\n// the outbox sends it again\nvar sent = m.SendAsync(); } }")]
    [InlineData("class C { Thread? _t; void M() { _t = new Thread(() => Console.WriteLine(1)); _t.Start(); } }")]
    [InlineData("class C { void M() { var t = new Thread(() => Console.WriteLine(1)); t.Start(); t.Join(); } }")]
    [InlineData("class C { Thread M() { var t = new Thread(() => Console.WriteLine(1)); t.Start(); return t; } }")]
    [InlineData("class C { void M(Mail m) { new Thread(() => { try { m.Received(); } catch (Exception e) { Console.WriteLine(e); } }).Start(); } }")]
    [InlineData("class C { void M(Mail m) {\n// ends with the process\nThreadPool.QueueUserWorkItem(_ => m.Received()); } }")]
    [InlineData("enum How { None, FireAndForget } class C { void M() { S(How.FireAndForget); } Task S(How h) => Task.CompletedTask; }")]
    [InlineData("static class C { static void M(Mail m) { m.SendAsync().PipeTo(1); } static Task PipeTo(this Task t, int actor) => t; }")]
    [InlineData("abstract class C : TaskScheduler { protected override void QueueTask(Task t) { ThreadPool.QueueUserWorkItem(_ => TryExecuteTask(t)); } }")]
    public Task Others_are_silent(string source) => RuleTest<UnobservedTaskAnalyzer>.AsMarkedAsync("STD1209", source + Mail);

    [Fact]
    public Task Test_may_discard() => RuleTest<UnobservedTaskAnalyzer>.InTestsAsync("STD1209", "class C { void M(Mail m) { _ = m.SendAsync(); } }" + Mail);

    [Fact]
    public async Task Message_names_the_call() => Assert.StartsWith(
        "Nothing observes the task of 'SendAsync', and its failure is lost. Await it",
        await RuleTest<UnobservedTaskAnalyzer>.MessageAsync("STD1209", "class C { void M(Mail m) { m.SendAsync(); } }" + Mail),
        StringComparison.Ordinal);

    [Fact]
    public Task Generated_code_is_left_alone() => RuleTest<UnobservedTaskAnalyzer>.AsGeneratedAsync(
        "STD1209", "// <auto-generated/>\n" + Usings.Common + "class C { void M(Mail m) { m.SendAsync(); } }" + Mail);
}
