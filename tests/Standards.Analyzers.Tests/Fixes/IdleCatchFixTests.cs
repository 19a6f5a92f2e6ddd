using Standards.Analyzers.Errors;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Errors;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class IdleCatchFixTests
{
    [Fact]
    public Task Statements_leave_the_try() => FixTest<IdleCatchAnalyzer, IdleCatchFix>.BecomesAsync(
        """
        class C
        {
            void M(int a)
            {
                // before
                try
                {
                    M(1); // one

                    // two
                    if (a == 1)
                    {
                        M(
                            2);
                    }
                }
                catch (IOException)
                {
                    throw;
                }

                M(3);
            }
        }
        """,
        """
        class C
        {
            void M(int a)
            {
                // before
                M(1); // one

                // two
                if (a == 1)
                {
                    M(
                        2);
                }

                M(3);
            }
        }
        """);

    [Fact]
    public Task Other_clauses_stay() => FixTest<IdleCatchAnalyzer, IdleCatchFix>.BecomesAsync(
        """
        class C
        {
            void M()
            {
                try
                {
                    M();
                }
                catch (ArgumentException) when (DateTime.Now.Year > 1)
                {
                }
                catch (IOException)
                {
                    throw;
                }
            }
        }
        """,
        """
        class C
        {
            void M()
            {
                try
                {
                    M();
                }
                catch (ArgumentException) when (DateTime.Now.Year > 1)
                {
                }
            }
        }
        """);

    [Theory]
    [InlineData("class C { void M() { try { M(); } catch (IOException) { throw; /* on purpose */ } } }")]
    [InlineData("class C { void M() { try { using var s = new MemoryStream(); M(); } catch (IOException) { throw; } M(); } }")]
    [InlineData("class C { void M() { try { var a = 1; M(); } catch { throw; } { var a = 2; } } }")]
    public Task It_is_not_offered_where_something_would_be_lost(string source) =>
        FixTest<IdleCatchAnalyzer, IdleCatchFix>.IsNotOfferedAsync(source);
}
