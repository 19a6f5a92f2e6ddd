using Standards.Analyzers.Statements;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Statements;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class MagicNumberFixTests
{
    [Theory]
    [InlineData(
        """
        class C { Task M(CancellationToken t) => Task.Delay(5000, t); }
        """,
        """
        class C { Task M(CancellationToken t) => Task.Delay(TimeSpan.FromSeconds(5), t); }
        """)]
    [InlineData(
        """
        class C { void M(CancellationTokenSource s) { Thread.Sleep(250); s.CancelAfter(300_000); } }
        """,
        """
        class C { void M(CancellationTokenSource s) { Thread.Sleep(TimeSpan.FromMilliseconds(250)); s.CancelAfter(TimeSpan.FromMinutes(5)); } }
        """)]
    [InlineData(
        """
        class C
        {
            async Task M()
            {
                await Task.Delay(
                    /* long */ 90000); // so long
            }
        }
        """,
        """
        class C
        {
            async Task M()
            {
                await Task.Delay(
                    /* long */ TimeSpan.FromSeconds(90)); // so long
            }
        }
        """)]
    public Task Finding_is_repaired(string before, string after) =>
        FixTest<MagicNumberAnalyzer, MagicNumberFix>.BecomesAsync(before, after);

    [Theory]
    [InlineData(
        """
        class C { public int Age { get; set; } bool M() => Age >= 18; }
        """)]
    [InlineData(
        """
        class C { decimal M(decimal price) => price * 1.19m; }
        """)]
    [InlineData(
        """
        class C { Task M() => Task.Delay(millisecondsDelay: 5000); }
        """)]
    public Task It_is_not_offered_elsewhere(string source) =>
        FixTest<MagicNumberAnalyzer, MagicNumberFix>.IsNotOfferedAsync(source);
}
