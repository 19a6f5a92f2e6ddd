using Standards.Analyzers.Locks;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Locks;

public sealed class LockReleaseAnalyzerTests
{
    [Theory]
    [InlineData("async Task M() { await S.[|WaitAsync|](); N(); S.Release(); }")]
    [InlineData("void M() { S.[|Wait|](); N(); S.Release(); }")]
    [InlineData("void M() { Monitor.[|Enter|](G); N(); Monitor.Exit(G); }")]
    [InlineData("void M() { L.[|Enter|](); N(); L.Exit(); }")]
    [InlineData("void M() { W.[|EnterWriteLock|](); N(); W.ExitWriteLock(); }")]
    [InlineData("void M() { if (W.[|TryEnterReadLock|](1)) { N(); W.ExitReadLock(); } }")]
    [InlineData("void M(Mutex m) { m.[|WaitOne|](); N(); m.ReleaseMutex(); }")]
    [InlineData("bool M(bool b) { S.[|Wait|](); if (b) { return true; } S.Release(); return false; }")]
    [InlineData("async Task M() { await S.[|WaitAsync|](); await Task.Yield(); try { N(); } finally { S.Release(); } }")]
    [InlineData("void M() { S.[|Wait|](); try { N(); } finally { T.Release(); } S.Release(); }")]
    [InlineData("void M() { var b = false; Monitor.[|Enter|](G, ref b); N(); if (b) { Monitor.Exit(G); } }")]
    [InlineData("void M() { S.[|Wait|](); try { N(); S.Release(); } catch (IOException) { N(); } }")]
    [InlineData("async Task M() { var e = await S.[|WaitAsync|](1); if (e) { throw new IOException(); } try { N(); } finally { S.Release(); } }")]
    [InlineData("async Task M(bool b) { var e = await S.[|WaitAsync|](1); if (!b) { throw new IOException(); } try { N(); } finally { S.Release(); } }")]
    public Task Gate_that_stays_shut_is_STD1213(string member) => RuleTest<LockReleaseAnalyzer>.AsMarkedAsync("STD1213", Class(member));

    [Theory]
    [InlineData("async Task M() { await S.WaitAsync(); try { N(); } finally { S.Release(); } }")]
    [InlineData("async Task M() { try { await S.WaitAsync(); N(); } finally { S.Release(); } }")]
    [InlineData("async Task M() { if (!await S.WaitAsync(1)) { return; } try { N(); } finally { S.Release(); } }")]
    [InlineData("void M() { var b = false; try { Monitor.Enter(G, ref b); N(); } finally { if (b) { Monitor.Exit(G); } } }")]
    [InlineData("void M() { W.EnterReadLock(); var a = 1; try { N(); } finally { W.ExitReadLock(); } }")]
    [InlineData("void M() { S.Wait(); try { N(); } catch { S.Release(); throw; } S.Release(); }")]
    [InlineData("void M() { S.Wait(); try { N(); S.Release(); } catch { S.Release(); throw; } }")]
    [InlineData("void M() { S.Wait(); }")]
    [InlineData("IDisposable M() { S.Wait(); return null!; } void X() { S.Release(); }")]
    [InlineData("void M() { S.Wait(); Task.Run(() => { N(); S.Release(); }); }")]
    [InlineData("void M() { S.Release(); N(); S.Wait(); }")]
    [InlineData("void M(AutoResetEvent e) { e.WaitOne(); N(); e.Set(); }")]
    [InlineData("async Task<int> M() { await S.WaitAsync(); return 1 + S.Release(); }")]
    [InlineData("void M(bool b) { if (b) { while (S.Wait(0)) { } N(); } else { S.Release(); } }")]
    [InlineData("async Task M(bool b) { await S.WaitAsync(); N(); if (b) { S.Release(); return; } X = S; } SemaphoreSlim? X;")]
    [InlineData("void M() { using (L.EnterScope()) { N(); } }")]
    [InlineData("void M() { S.Wait(); try { try { N(); } finally { N(); } } finally { S?.Release(); } }")]
    [InlineData("async Task M() { var e = await S.WaitAsync(1); if (!e) { throw new IOException(); } try { N(); } finally { S.Release(); } }")]
    [InlineData("async Task M(bool b) { var e = b ? await S.WaitAsync(1) : S.Wait(1); "
        + "if (!e) { throw new IOException(); } try { N(); } finally { S.Release(); } }")]
    public Task Others_are_silent(string member) => RuleTest<LockReleaseAnalyzer>.AsMarkedAsync("STD1213", Class(member));

    private static string Class(string member) =>
        "class C { static readonly SemaphoreSlim S = new(1); static readonly SemaphoreSlim T = new(1); static readonly object G = new(); "
        + $"static readonly Lock L = new(); static readonly ReaderWriterLockSlim W = new(); static void N() {{ }} {member} }}";
}
