using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Async;

public sealed class CheckThenActAnalyzerTests
{
    [Theory]
    [InlineData("void M(string k) { if (!D.[|ContainsKey|](k)) { D[k] = 1; } }")]
    [InlineData("int M(string k) { if (D.[|ContainsKey|](k)) { return D[k]; } return 0; }")]
    [InlineData("int M(string k) => D.[|ContainsKey|](k) ? D[k] : 0;")]
    [InlineData("int M(string k) { if (!D.[|TryGetValue|](k, out var v)) { v = N(k); D[k] = v; } return v; }")]
    [InlineData("int M(string k) { if (D.[|TryGetValue|](k, out var v)) { return v; } v = N(k); D[k] = v; return v; }")]
    [InlineData("void M(string k, bool b) { if (b && !D.[|ContainsKey|](k)) { D[k] = 1; } }")]
    [InlineData("void M(string k) { if (D.[|TryGetValue|](k, out var v)) { D[k] = v + 1; } else { D[k] = 1; } }")]
    [InlineData("bool M(string k) => D.[|ContainsKey|](k) && D[k] > 1;")]
    [InlineData("void M(string k) { if (D.[|ContainsKey|](k) && D[k] > 1) { D.TryRemove(k, out _); } }")]
    [InlineData("void M(string k) { [|D[k]++|]; }")]
    [InlineData("void M(string k) { [|D[k] += 2|]; }")]
    [InlineData("void M(string k) => [|D[k] = D.GetValueOrDefault(k) + 1|];")]
    [InlineData("void M(string k) => [|D[k] = D[k] + 1|];")]
    public Task Check_before_a_change_is_STD1219(string member) => RuleTest<CheckThenActAnalyzer>.AsMarkedAsync("STD1219", Class(member));

    [Theory]
    [InlineData("int M(string k) => D.GetOrAdd(k, N);")]
    [InlineData("int M(string k) { if (D.TryGetValue(k, out var v)) { return v; } return 0; }")]
    [InlineData("void M(string k) { if (!D.ContainsKey(k)) { D[k + 1] = 1; } }")]
    [InlineData("bool M(string k) => D.ContainsKey(k) && D[k + 1] > 1;")]
    [InlineData("bool M(string k) => E.ContainsKey(k) && E[k] > 1;")]
    [InlineData("void M(string k) { D[k] = D[k + 1]; }")]
    [InlineData("void M(string k) { E[k]++; }")]
    [InlineData("void M(string k) { lock (E) { D[k]++; } }")]
    [InlineData("void M(string k) { if (!D.ContainsKey(k)) { E[k] = 1; } }")]
    [InlineData("void M(string k) { if (!E.ContainsKey(k)) { E[k] = 1; } }")]
    [InlineData("void M(string k) { lock (E) { if (!D.ContainsKey(k)) { D[k] = 1; } } }")]
    [InlineData("async Task<int> M(string k) { if (D.TryGetValue(k, out var v)) { return v; } v = await A(k); D[k] = v; return v; } "
        + "Task<int> A(string k) => null!;")]
    [InlineData("void M(string k, SemaphoreSlim s) { s.Wait(); try { if (!D.ContainsKey(k)) { D[k] = 1; } } finally { s.Release(); } }")]
    [InlineData("void M(string k, Lock l) { using (l.EnterScope()) { if (!D.ContainsKey(k)) { D[k] = 1; } } }")]
    [InlineData("void M(string k) { if (D.TryGetValue(k, out var v) && v > 1) { D.TryRemove(k, out _); } }")]
    [InlineData("void M(string k) { if (!D.ContainsKey(k)) { D.TryAdd(k, 1); } }")]
    [InlineData("void M(string k) { if (D.ContainsKey(k)) D.TryRemove(k, out _); }")]
    [InlineData("void AddNoLock(string k) { if (!D.ContainsKey(k)) { D[k] = 1; } }")]
    [InlineData("void M(string k) { if (D.TryAdd(k, 1)) { N(k); } }")]
    public Task Others_are_silent(string member) => RuleTest<CheckThenActAnalyzer>.AsMarkedAsync("STD1219", Class(member));

    [Fact]
    public Task Test_is_silent() => RuleTest<CheckThenActAnalyzer>.InTestsAsync("STD1219", Class("void M(string k) { if (!D.ContainsKey(k)) { D[k] = 1; } }"));

    private static string Class(string member) =>
        "class C { readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> D = new(); readonly Dictionary<string, int> E = []; "
        + $"static int N(string k) => 1; {member} }}";
}
