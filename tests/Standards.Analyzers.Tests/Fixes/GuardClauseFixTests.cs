using Standards.Analyzers.Statements;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Statements;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class GuardClauseFixTests
{
    [Theory]
    [InlineData(
        """
            void M(string? a)
            {
                if (a != null) // a comment of the condition
                {
                    A();
                    A();
                    A();
                }
            }
        """)]
    [InlineData(
        """
            void M(int a)
            {
                if (a > 1)
                {
                    A();
                    A();
                    A();
                }
                else
                {
                    // Too few.
                    throw new ArgumentException("a");
                }
            }
        """)]
    [InlineData(
        """
            IEnumerable<int> M(string? a)
            {
                if (a != null)
                {
                    A();
                    A();
                    yield return 1;
                }
            }
        """)]
    public Task It_is_not_offered_where_something_would_be_lost(string member) =>
        FixTest<GuardClauseAnalyzer, GuardClauseFix>.IsNotOfferedAsync(In(member));

    [Theory]
    [InlineData(
        """
            void M(string? a, string? b)
            {
                // Both.
                if (a != null && !string.IsNullOrEmpty(b))
                {
                    A();

                    // Again.
                    A();
                    if (b == "a")
                    {
                        A();
                    }
                }
            }
        """,
        """
            void M(string? a, string? b)
            {
                // Both.
                if (a == null || string.IsNullOrEmpty(b))
                {
                    return;
                }

                A();

                // Again.
                A();
                if (b == "a")
                {
                    A();
                }
            }
        """)]
    [InlineData(
        """
            int M(int a)
            {
                if (a > 1)
                {
                    A();
                    A();
                    return 1;
                }
                else
                {
                    throw new ArgumentException("a");
                }
            }
        """,
        """
            int M(int a)
            {
                if (!(a > 1))
                {
                    throw new ArgumentException("a");
                }

                A();
                A();
                return 1;
            }
        """)]
    [InlineData(
        """
            int M(string? a)
            {
                if (a is not null)
                {
                    A();
                    A();
                    return a.Length;
                }

                throw new ArgumentException("a");
            }
        """,
        """
            int M(string? a)
            {
                if (a is null)
                {
                    throw new ArgumentException("a");
                }

                A();
                A();
                return a.Length;
            }
        """)]
    public Task Condition_is_turned_around(string before, string after) =>
        FixTest<GuardClauseAnalyzer, GuardClauseFix>.BecomesAsync(In(before), In(after));

    private static string In(string member) => "class C\n{\n    void A() { }\n\n" + member + "\n}\n";
}
