using Standards.Analyzers.Locks;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Locks;

public sealed class LockOrderAnalyzerTests
{
    [Theory]
    [InlineData("void M() { lock (_a) { [|lock|] (_b) { } } }")]
    [InlineData("void M() { lock (_a) { [|N|](); } } void N() { lock (_b) { } }")]
    [InlineData("void M() { lock (_a) { Monitor.[|Enter|](_b); Monitor.Exit(_b); } }")]
    [InlineData("void M() { using (_c.EnterScope()) { [|lock|] (_b) { } } }")]
    [InlineData("void M() { using var held = _c.EnterScope(); [|lock|] (_b) { } }")]
    [InlineData("void M() { Monitor.Enter(_a); [|lock|] (_b) { } Monitor.Exit(_a); }")]
    [InlineData("async Task M() { await _one.WaitAsync(); try { [|lock|] (_a) { } } finally { _one.Release(); } }")]
    [InlineData("void M() { lock (_second) { [|lock|] (_first) { } } }")]
    [InlineData("void M(C other) { lock (_a) { [|lock|] (other._a) { } } }")]
    [InlineData("void M(C other) { lock (_a) { other.[|N|](); } } void N() { lock (_a) { } }")]
    [InlineData("void M(object x, object y) { lock (x) { [|lock|] (y) { } } }")]
    [InlineData("void M() { lock (_a) [|lock|] (_b) { } }")]
    public Task Second_lock_is_STD1215(string member) => RuleTest<LockOrderAnalyzer>.AsMarkedAsync("STD1215", Class(member));

    [Theory]
    [InlineData("void M() { lock (_a) { } lock (_b) { } }")]
    [InlineData("void M() { lock (_a) { lock (_a) { } } }")]
    [InlineData("void M() { lock (_a) { N(); } } void N() { lock (_a) { } }")]
    [InlineData("async Task M() { await _s.WaitAsync(); lock (_a) { } _s.Release(); }")]
    [InlineData("void M() { lock (_first) { lock (_second) { } } }")]
    [InlineData("void M() { lock (_a) { Run(() => { lock (_b) { } }); } } void Run(Action a) { }")]
    [InlineData("void M() { lock (_a) { if (Monitor.TryEnter(_b, 10)) { Monitor.Exit(_b); } } }")]
    [InlineData("void M() { Monitor.Enter(_a); Monitor.Exit(_a); lock (_b) { } }")]
    [InlineData("void M() { lock (_a) {\n// Lock order: _a before _b.\nlock (_b) { } } }")]
    [InlineData("void M(C other) { var (x, y) = Id < other.Id ? (this, other) : (other, this); lock (x._a) { lock (y._a) { } } } int Id;")]
    [InlineData("void M(ReaderWriterLockSlim l) { l.EnterUpgradeableReadLock(); l.EnterWriteLock(); l.ExitWriteLock(); l.ExitUpgradeableReadLock(); }")]
    [InlineData("void M() { lock (_a) lock (_a) { } }")]
    public Task Others_are_silent(string member) => RuleTest<LockOrderAnalyzer>.AsMarkedAsync("STD1215", Class(member));

    [Fact]
    public Task Test_may_lock_as_it_likes() => RuleTest<LockOrderAnalyzer>.InTestsAsync("STD1215", Class("void M() { lock (_a) { lock (_b) { } } }"));

    [Fact]
    public async Task Message_says_what_to_do() => Assert.StartsWith(
        "'_first' is taken while '_second' is held, against the declared order:",
        await RuleTest<LockOrderAnalyzer>.MessageAsync("STD1215", Class("void M() { lock (_second) { lock (_first) { } } }")),
        StringComparison.Ordinal);

    private static string Class(string member) => $$"""
        class LockOrderAttribute(int order) : Attribute { public int Order => order; }
        class C
        {
            readonly object _a = new(); readonly object _b = new(); readonly Lock _c = new();
            readonly SemaphoreSlim _s = new(8); readonly SemaphoreSlim _one = new(1, 1);
            [LockOrder(1)] readonly object _first = new(); [LockOrder(2)] readonly object _second = new();
            {{member}}
        }
        """;
}
