using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Async;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class LongLoopFixTests
{
    [Theory]
    [InlineData(
        "class C { void M(List<string> l, CancellationToken ct) { foreach (var i in l) { File.Delete(i); Console.Write(i); } } }",
        "class C { void M(List<string> l, CancellationToken ct) { foreach (var i in l) { ct.ThrowIfCancellationRequested(); File.Delete(i); "
            + "Console.Write(i); } } }")]
    [InlineData(
        "class C { void M(int n, CancellationToken ct) { while (n > 0) { n--; foreach (var i in new int[n]) { } } } }",
        "class C { void M(int n, CancellationToken ct) { while (n > 0) { ct.ThrowIfCancellationRequested(); n--; foreach (var i in new int[n]) { } } } }")]
    public Task Token_is_asked_first(string before, string after) => FixTest<LongLoopAnalyzer, LongLoopFix>.BecomesAsync(before, after);

    [Fact]
    public Task Lines_and_comments_stay() => FixTest<LongLoopAnalyzer, LongLoopFix>.BecomesAsync(
        """
        class C
        {
            void M(List<string> l, CancellationToken ct)
            {
                foreach (var i in l)
                {
                    // The old one.
                    File.Delete(i);
                }
            }
        }
        """,
        """
        class C
        {
            void M(List<string> l, CancellationToken ct)
            {
                foreach (var i in l)
                {
                    ct.ThrowIfCancellationRequested();
                    // The old one.
                    File.Delete(i);
                }
            }
        }
        """);

    [Fact]
    public Task Loop_without_a_block_is_left() => FixTest<LongLoopAnalyzer, LongLoopFix>.IsNotOfferedAsync(
        "class C { void M(List<string> l, CancellationToken ct) { foreach (var i in l) File.Delete(i); } }");
}
