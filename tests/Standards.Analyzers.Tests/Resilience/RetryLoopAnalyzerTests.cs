using Standards.Analyzers.Resilience;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Resilience;

public sealed class RetryLoopAnalyzerTests
{
    [Theory]
    [InlineData("async Task<int> M() { [|for|] (var i = 0; ; i++) { try { return await A(); } catch (IOException) when (i < 3) { await Task.Delay(100); } } }")]
    [InlineData("async Task M() { [|for|] (var i = 0; i < 3; i++) { try { await A(); break; } catch (IOException) { await Task.Delay(100 * i); } } }")]
    [InlineData("async Task M() { [|while|] (true) { try { await A(); return; } catch (IOException) { N(); } await Task.Delay(100); } }")]
    [InlineData("async Task M() { [|while|] (true) { try { await A(); } catch (IOException) { await Task.Delay(1); continue; } break; } }")]
    [InlineData("void M() { [|for|] (var i = 0; i < 3; i++) { try { N(); return; } catch { Thread.Sleep(10); } } }")]
    [InlineData("async Task M() { var done = false; [|while|] (!done) { try { await A(); done = true; } catch (IOException) { await Task.Delay(1); } } }")]
    [InlineData("async Task M() { var n = 0; [|do|] { try { await A(); return; } catch (IOException) { if (n > 3) { throw; } await "
        + "Task.Delay(1); } } while (n++ < 9); }")]
    [InlineData("async Task<string> M(System.Net.Http.HttpClient c) { [|while|] (true) { using var r = await c.GetAsync(\"a\"); "
        + "if ((int)r.StatusCode < 500) { return await r.Content.ReadAsStringAsync(); } await Task.Delay(1); } }")]
    [InlineData("async Task M() { [|while|] (true) { try { await A(); return; } catch (IOException) { await Task.Delay(Random.Shared.Next(9)); } } }")]
    [InlineData("async Task Load() { [|while|] (true) { try { await A(); return; } catch (IOException) { await Task.Delay(1); } } }")]
    [InlineData("async Task M(int[] l) { [|foreach|] (var p in l) { try { await A(); return; } catch (IOException) { await Task.Delay(p); } } }")]
    [InlineData("async Task<bool> M() { [|foreach|] (var p in new[] { 1, 2 }) { if (await A() > 1) { return true; } "
        + "await Task.Delay(TimeSpan.FromSeconds(p)); } return false; }")]
    public Task Retry_by_hand_is_STD1402(string member) => RuleTest<RetryLoopAnalyzer>.AsMarkedAsync("STD1402", Class(member));

    [Theory]
    [InlineData("async Task M(CancellationToken t) { while (!t.IsCancellationRequested) { try { await A(); } catch (IOException) { N(); } "
        + "await Task.Delay(1, t); } }")]
    [InlineData("async Task M() { while (true) { try { if (await A() > 1) { return; } } catch (IOException) { N(); } await Task.Delay(1); } }")]
    [InlineData("async Task<int> M() { while (true) { try { return await A(); } catch (IOException) { N(); } } }")]
    [InlineData("async Task M(System.Net.Http.HttpClient c) { while (true) { if (await c.GetStringAsync(\"a\") == \"ready\") { return; } "
        + "await Task.Delay(1); } }")]
    [InlineData("async Task<int> M() { for (;;) { try { return await A(); } catch (IOException) { await Task.Delay(1); throw; } } }")]
    [InlineData("async Task M(List<int> l) { foreach (var i in l) { try { await A(); break; } catch (IOException) { await Task.Delay(1); } } }")]
    [InlineData("async Task M() { for (var i = 0; i < 3; i++) { await A(); await Task.Delay(1); } }")]
    [InlineData("async Task<int> M() { try { return await A(); } catch (IOException) { await Task.Delay(1); return 0; } }")]
    [InlineData("async Task M()\n{\n    // Each attempt needs a scope of its own.\n    while (true) { try { await A(); return; } catch "
        + "(IOException) { await Task.Delay(1); } }\n}")]
    [InlineData("async Task M() { while (true) { try { await A(); return; } finally { await Task.Delay(1); } } }")]
    [InlineData("async Task WaitForDatabase() { while (true) { try { await A(); return; } catch (IOException) { await Task.Delay(1); } } }")]
    [InlineData("async Task AssertEventually() { for (var i = 0; i < 9; i++) { try { await A(); return; } catch (IOException) { await Task.Delay(1); } } }")]
    [InlineData("async Task M(CancellationTokenSource s) { s.CancelAfter(9000); for (var i = 0; ; i++) { try { await A(); return; } catch "
        + "(IOException) when (i < 3) { await Task.Delay(Random.Shared.Next(1 << i), s.Token); } } }")]
    [InlineData("async Task M(int[] l) { foreach (var p in l) { await A(); await Task.Delay(p); } }")]
    public Task Others_are_silent(string member) => RuleTest<RetryLoopAnalyzer>.AsMarkedAsync("STD1402", Class(member));

    [Fact]
    public Task Test_is_silent() => RuleTest<RetryLoopAnalyzer>.InTestsAsync(
        "STD1402", Class("async Task M() { while (true) { try { await A(); return; } catch (IOException) { await Task.Delay(1); } } }"));

    private static string Class(string member) => $"class C {{ static Task<int> A() => Task.FromResult(1); static void N() {{ }} {member} }}";
}
