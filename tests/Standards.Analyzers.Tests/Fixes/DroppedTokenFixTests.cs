using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Async;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class DroppedTokenFixTests
{
    [Theory]
    [InlineData(
        "class C { Task M(CancellationToken ct) => Task.Delay(1, CancellationToken.None); }",
        "class C { Task M(CancellationToken ct) => Task.Delay(1, ct); }")]
    [InlineData(
        "class C { Task M(CancellationToken ct) => Task.Delay(1, default); }",
        "class C { Task M(CancellationToken ct) => Task.Delay(1, ct); }")]
    [InlineData(
        "class C { Task M(CancellationToken ct) => Task.Delay(cancellationToken: default(CancellationToken), delay: TimeSpan.Zero); }",
        "class C { Task M(CancellationToken ct) => Task.Delay(cancellationToken: ct, delay: TimeSpan.Zero); }")]
    public Task Token_is_passed(string before, string after) =>
        FixTest<DroppedTokenAnalyzer, DroppedTokenFix>.BecomesAsync(before, after);
}
