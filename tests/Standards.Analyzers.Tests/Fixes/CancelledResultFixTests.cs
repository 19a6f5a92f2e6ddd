using Standards.Analyzers.Errors;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Errors;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class CancelledResultFixTests
{
    [Theory]
    [InlineData(
        "class C { List<int> M(CancellationToken ct) { if (ct.IsCancellationRequested) { return new List<int>(); } return [1]; } }",
        "class C { List<int> M(CancellationToken ct) { ct.ThrowIfCancellationRequested(); return [1]; } }")]
    [InlineData(
        "class C { List<int> M(CancellationToken ct) { if (ct.IsCancellationRequested) return new List<int>(); return [1]; } }",
        "class C { List<int> M(CancellationToken ct) { ct.ThrowIfCancellationRequested(); return [1]; } }")]
    public Task Test_throws(string before, string after) => FixTest<CancelledResultAnalyzer, CancelledResultFix>.BecomesAsync(before, after);

    [Theory]
    [InlineData("class C { List<int> M(CancellationToken ct, bool b) { if (ct.IsCancellationRequested || b) { return new List<int>(); } return [1]; } }")]
    [InlineData("class C { List<int> M(CancellationTokenSource s) { if (s.IsCancellationRequested) { return new List<int>(); } return [1]; } }")]
    [InlineData("class C { List<int> M(CancellationToken ct) { if (ct.IsCancellationRequested) { Console.Write(1); return new List<int>(); } return [1]; } }")]
    public Task It_is_not_offered_where_more_is_asked_or_done(string source) =>
        FixTest<CancelledResultAnalyzer, CancelledResultFix>.IsNotOfferedAsync(source);
}
