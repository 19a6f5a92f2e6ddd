using Standards.Analyzers.Errors;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Errors;

public sealed class CancelledResultAnalyzerTests
{
    [Theory]
    [InlineData("List<int> M(CancellationToken t) { var f = new List<int>(); foreach (var i in L) { if ([|t.IsCancellationRequested|]) { "
        + "return f; } f.Add(i); } return f; }")]
    [InlineData("async Task<int[]> M(CancellationToken t) { await Task.Yield(); if ([|t.IsCancellationRequested|]) return []; return L; }")]
    [InlineData("Task<int[]> M(CancellationToken t) { if ([|t.IsCancellationRequested|]) { return Task.FromResult(Array.Empty<int>()); } "
        + "return Task.FromResult(L); }")]
    [InlineData("bool M(CancellationToken t) { if ([|t.IsCancellationRequested|]) { return true; } return L.Length > 0; }")]
    [InlineData("bool M(CancellationToken t, bool b) { if (b || [|t.IsCancellationRequested|]) { return true; } return L.Length > 0; }")]
    [InlineData("List<int> M(CancellationToken t) { var f = new List<int>(); foreach (var i in L) { if ([|t.IsCancellationRequested|]) { "
        + "break; } f.Add(i); } return f; }")]
    [InlineData("int[] M(CancellationToken t) { var f = new List<int>(); while (![|t.IsCancellationRequested|] && f.Count < 9) { f.Add(1); "
        + "} return f.ToArray(); }")]
    [InlineData("async Task<List<int>> M(CancellationToken t) { try { await Task.Delay(1, t); return new(); } catch (OperationCanceledException) "
        + "{ [|return new List<int>();|] } }")]
    [InlineData("bool M() { try { return N(); } catch (TaskCanceledException) { [|return true;|] } }")]
    [InlineData("bool M(CancellationToken t) { try { return N(); } catch (OperationCanceledException) when (t.IsCancellationRequested) { [|return true;|] } }")]
    [InlineData("int M(Stream s, CancellationToken t) { var n = 0; while (![|t.IsCancellationRequested|] && N()) { n += s.ReadByte(); } return n; }")]
    [InlineData("IEnumerable<int> M(CancellationToken t) { foreach (var i in L) { if ([|t.IsCancellationRequested|]) { yield break; } yield return i; } }")]
    [InlineData("Task<int> M(CancellationToken t) => [|t.IsCancellationRequested|] ? Task.FromResult(0) : Task.FromResult(L.Length);")]
    [InlineData("int[] M(CancellationToken t) => [|t.IsCancellationRequested|] ? [] : L;")]
    [InlineData("Tuple<bool> M(CancellationToken t) { foreach (var i in L) { if ([|t.IsCancellationRequested|]) { return new Tuple<bool>(true); } N(); } "
        + "return new Tuple<bool>(true); }")]
    [InlineData("async Task<List<int>> M(CancellationToken t) { var f = new List<int>(); try { await Task.Delay(1, t); f.Add(1); } "
        + "[|catch|] (OperationCanceledException) { N(); } return f; }")]
    [InlineData("bool M(CancellationToken t, CancellationToken u) { if ([|t.IsCancellationRequested|] || u.IsCancellationRequested) { return true; } "
        + "return L.Length > 0; }")]
    [InlineData("string M(CancellationToken t) { if ([|t.IsCancellationRequested|]) { return \"\"; } return \"a\"; }")]
    [InlineData("string M() { try { return N() ? \"a\" : \"b\"; } catch (OperationCanceledException) { [|return string.Empty;|] } }")]
    [InlineData("int M(CancellationToken t) { var sum = 0; foreach (var i in L) { if ([|t.IsCancellationRequested|]) { return sum; } sum += "
        + "i; } return sum; }")]
    public Task Cancelled_work_that_looks_finished_is_STD1313(string member) =>
        RuleTest<CancelledResultAnalyzer>.AsMarkedAsync("STD1313", Class(member));

    [Theory]
    [InlineData("List<int> M(CancellationToken t) { var f = new List<int>(); foreach (var i in L) { t.ThrowIfCancellationRequested(); f.Add(i); } return f; }")]
    [InlineData("bool M(CancellationToken t) { if (t.IsCancellationRequested) { return false; } return true; }")]
    [InlineData("int[]? M(CancellationToken t) { if (t.IsCancellationRequested) { return null; } return L; }")]
    [InlineData("void M(CancellationToken t) { if (t.IsCancellationRequested) { return; } N(); }")]
    [InlineData("Task M(CancellationToken t) { if (t.IsCancellationRequested) { return Task.CompletedTask; } return Task.Delay(1, t); }")]
    [InlineData("Task<int[]> M(CancellationToken t) { if (t.IsCancellationRequested) { return Task.FromCanceled<int[]>(t); } return Task.FromResult(L); }")]
    [InlineData("bool M(CancellationToken t) { if (!t.IsCancellationRequested) { return true; } return false; }")]
    [InlineData("List<int> M(CancellationToken t) { var f = new List<int>(); while (!t.IsCancellationRequested) { f.Add(1); } "
        + "t.ThrowIfCancellationRequested(); return f; }")]
    [InlineData("List<int> M(CancellationToken t) { var f = new List<int>(); f.Add(1); while (!t.IsCancellationRequested) { N(); } return f; }")]
    [InlineData("int[] M(CancellationToken t) { if (t.IsCancellationRequested) { /* the view is closed */ return []; } return L; }")]
    [InlineData("bool M(CancellationToken t) { try { return N(); } catch (OperationCanceledException) when (!t.IsCancellationRequested) { return true; } }")]
    [InlineData("bool M() { try { return N(); } catch (OperationCanceledException) { return false; } }")]
    [InlineData("bool M() { try { return N(); } catch (IOException) { return true; } }")]
    [InlineData("async IAsyncEnumerable<int> M(CancellationToken t) { while (!t.IsCancellationRequested) { await Task.Yield(); yield return 1; } }")]
    [InlineData("IEnumerable<int> M(CancellationToken t) { while (true) { if (t.IsCancellationRequested) { yield break; } yield return 1; } }")]
    [InlineData("Task<int> M(CancellationToken t) => t.IsCancellationRequested ? Task.FromCanceled<int>(t) : Task.FromResult(1);")]
    [InlineData("int M(CancellationToken t) { var wait = t.IsCancellationRequested ? 0 : 9; return L.Length + wait; }")]
    [InlineData("int M(CancellationToken t) { var n = 0; while (!t.IsCancellationRequested) { n++; } return n; }")]
    [InlineData("Tuple<bool> M(CancellationToken t) { if (t.IsCancellationRequested) { return new Tuple<bool>(false); } return new Tuple<bool>(true); }")]
    [InlineData("async Task<List<int>> M() { var f = new List<int>(); using var s = new CancellationTokenSource(9); try { await Task.Delay(1, s.Token); "
        + "f.Add(1); } catch (OperationCanceledException) { N(); } return f; }")]
    [InlineData("async Task<List<int>> M(CancellationToken t) { var f = new List<int>(); try { await Task.Delay(1, t); f.Add(1); } "
        + "catch (OperationCanceledException) { f = null!; } return f; }")]
    [InlineData("string M(CancellationToken t) { if (t.IsCancellationRequested) { return \"stopped\"; } return \"a\"; }")]
    [InlineData("DayOfWeek M(CancellationToken t) => t.IsCancellationRequested ? DayOfWeek.Monday : DayOfWeek.Friday;")]
    [InlineData("int M(CancellationToken t) { var done = 0; foreach (var i in L) { if (t.IsCancellationRequested) { return done; } done++; } return done; }")]
    [InlineData("string M() { try { return N() ? \"a\" : \"b\"; } catch (OperationCanceledException) { return \"stopped\"; } }")]
    public Task Others_are_silent(string member) => RuleTest<CancelledResultAnalyzer>.AsMarkedAsync("STD1313", Class(member));

    [Fact]
    public Task Test_is_silent() => RuleTest<CancelledResultAnalyzer>.InTestsAsync(
        "STD1313", Class("bool M(CancellationToken t) { if (t.IsCancellationRequested) { return true; } return N(); }"));

    private static string Class(string member) => $"class C {{ static readonly int[] L = [1]; static bool N() => false; {member} }}";
}
