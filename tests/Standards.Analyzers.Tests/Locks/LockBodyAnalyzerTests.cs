using Standards.Analyzers.Locks;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Locks;

public sealed class LockBodyAnalyzerTests
{
    private const string Types = """

        class Base { protected readonly Lock _gate = new(); protected int _count; }
        """;

    [Theory]
    [InlineData("void M(string p) { lock (_gate) { _count--; [|File.Delete(p)|]; } }")]
    [InlineData("void M(System.Net.Http.HttpClient c) { lock (_gate) { if (true) { [|c.GetAsync(\"a\")|]; } } }")]
    [InlineData("void M() { lock (_gate) { [|Thread.Sleep(1)|]; } }")]
    [InlineData("void M(Task t) { lock (_gate) { [|t.Wait()|]; } }")]
    [InlineData("void M(ManualResetEvent e) { lock (_gate) { [|e.WaitOne()|]; } }")]
    [InlineData("void M(System.Data.Common.DbCommand c) { lock (_gate) { [|c.ExecuteNonQuery()|]; } }")]
    [InlineData("event Action? Closed; void M() { lock (_gate) { [|Closed!()|]; Closed?[|.Invoke()|]; } }")]
    [InlineData("void M(string p) { lock (this) { lock (_gate) { _count--; [|File.Delete(p)|]; } } }")]
    [InlineData("bool _isDirty; void M(string p) { lock (_gate) { if (_isDirty) { [|File.Delete(p)|]; _isDirty = false; } } }")]
    [InlineData("string? _id; void M(string p) { lock (_gate) { if (_id is null) { _count++; } [|File.Delete(p)|]; } }")]
    [InlineData("readonly IList<int> _ids = []; void M(string p) { lock (_gate) { _ids.Clear(); [|File.Delete(p)|]; } }")]
    [InlineData("void M() { using (_gate.EnterScope()) { [|Thread.Sleep(1)|]; } }")]
    [InlineData("void M(string p) { using (_gate.EnterScope()) { _count--; [|File.Delete(p)|]; } }")]
    [InlineData("void M(ManualResetEventSlim e) { lock (_gate) { [|e.Wait()|]; } }")]
    [InlineData("void M(CountdownEvent e) { using (_gate.EnterScope()) { [|e.Wait()|]; } }")]
    [InlineData("void M(Barrier b) { lock (_gate) { [|b.SignalAndWait()|]; } }")]
    public Task Slow_call_is_STD1214(string member) => RuleTest<LockBodyAnalyzer>.AsMarkedAsync("STD1214", Class(member));

    [Theory]
    [InlineData("void M(string p) { lock (_gate) { p = p.Trim(); } File.Delete(p); }")]
    [InlineData("void M(string p) { lock (_gate) { _ = File.Exists(p) || Path.IsPathRooted(p); } }")]
    [InlineData("readonly string _path = \"\"; void M() { lock (_gate) { File.WriteAllText(_path, \"a\"); File.Delete(_path); } }")]
    [InlineData("void M(string p) { lock (_gate) { Task.Run(() => File.Delete(p)); } }")]
    [InlineData("void M(string p) { lock (_gate) { Action a = () => File.Delete(p); } }")]
    [InlineData("void M(Dictionary<int, int> d) { lock (_gate) { d[1] = 2; d.Remove(3); } }")]
    [InlineData("int M(Func<int> make) { lock (_gate) { return make(); } }")]
    [InlineData("void M() { lock (_gate) { Console.WriteLine(nameof(File.Delete)); } }")]
    [InlineData("void M(MemoryStream s) { lock (_gate) { s.WriteByte(1); } }")]
    [InlineData("string? _id; string M(string p) { lock (_gate) { if (_id is null) { _id = File.ReadAllText(p); _count++; } return _id; } }")]
    [InlineData("bool _isRead; void M(string p) { lock (_gate) { if (!_isRead) { File.Delete(p); _count++; _isRead = true; } } }")]
    [InlineData("string? _id; string M(string p) { lock (_gate) { if (_id != null) { return _id; } _count++; var id = File.ReadAllText(p); _id = id; "
        + "return id; } }")]
    [InlineData("readonly IDisposable _service = null!; void M(string p) { lock (_gate) { File.Delete(p); _service.Dispose(); } }")]
    [InlineData("void M(string p) { using (_gate.EnterScope()) { _count--; } File.Delete(p); }")]
    [InlineData("void M(ManualResetEventSlim e) { lock (_gate) { e.Set(); _count--; } }")]
    [InlineData("void M(IDisposable d) { using (d) { Thread.Sleep(1); } }")]
    public Task Others_are_silent(string member) => RuleTest<LockBodyAnalyzer>.AsMarkedAsync("STD1214", Class(member));

    [Fact]
    public async Task Message_names_the_call() => Assert.Equal(
        "'File.Delete' waits while the lock is held, and every thread that needs the lock waits with it. Take out what it needs, and call it after the lock.",
        await RuleTest<LockBodyAnalyzer>.MessageAsync("STD1214", Class("void M(string p) { lock (_gate) { _count--; File.Delete(p); } }")));

    private static string Class(string member) => $"class C : Base {{ {member} }}{Types}";
}
