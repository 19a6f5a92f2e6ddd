using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Async;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class TokenNameFixTests
{
    [Fact]
    public Task Parameter_and_all_that_names_it_is_renamed() => FixTest<TokenNameAnalyzer, TokenNameFix>.BecomesAsync(
        """
        class C
        {
            /// <summary>Waits.</summary>
            /// <param name="ct">Ends it.</param>
            Task M(CancellationToken ct) => Task.Delay(1, /* a */ ct /* b */);

            Task N(CancellationToken cancellationToken) => M(ct: cancellationToken);
        }
        """,
        """
        class C
        {
            /// <summary>Waits.</summary>
            /// <param name="cancellationToken">Ends it.</param>
            Task M(CancellationToken cancellationToken) => Task.Delay(1, /* a */ cancellationToken /* b */);

            Task N(CancellationToken cancellationToken) => M(cancellationToken: cancellationToken);
        }
        """);

    [Theory]
    [InlineData(
        "class C { CancellationToken cancellationToken; Task M(CancellationToken ct) => Task.WhenAll(Task.Delay(1, cancellationToken), Task.Delay(1, ct)); }")]
    public Task It_is_not_offered_where_the_name_is_taken(string source) =>
        FixTest<TokenNameAnalyzer, TokenNameFix>.IsNotOfferedAsync(source);
}
