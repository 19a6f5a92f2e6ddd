using Standards.Analyzers.Statements;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Statements;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class InnerThrowFixTests
{
    [Fact]
    public Task Stack_is_kept() => FixTest<InnerThrowAnalyzer, InnerThrowFix>.FileBecomesAsync(
        """
        using System;
        using System.Xml;

        class C
        {
            int M()
            {
                try
                {
                    return 1;
                }
                catch (AggregateException e)
                {
                    // why
                    throw e.InnerException!; // here
                }
            }
        }
        """,
        """
        using System;
        using System.Runtime.ExceptionServices;
        using System.Xml;

        class C
        {
            int M()
            {
                try
                {
                    return 1;
                }
                catch (AggregateException e)
                {
                    // why
                    ExceptionDispatchInfo.Throw(e.InnerException!); // here
                    throw;
                }
            }
        }
        """);

    [Fact]
    public Task Method_that_ends_there_needs_no_throw_behind_it() => FixTest<InnerThrowAnalyzer, InnerThrowFix>.FileBecomesAsync(
        """
        using System;
        using System.Xml;

        class C
        {
            void M(Exception e)
            {
                throw e.InnerException ?? e;
            }
        }
        """,
        """
        using System;
        using System.Runtime.ExceptionServices;
        using System.Xml;

        class C
        {
            void M(Exception e)
            {
                ExceptionDispatchInfo.Throw(e.InnerException ?? e);
            }
        }
        """);

    [Theory]
    [InlineData("class C { int M(Exception e) { throw e.InnerException!; } }")]
    [InlineData("class C { int M(Exception? e) => e is null ? 1 : throw e.InnerException!; }")]
    public Task It_is_not_offered_where_the_compiler_wants_a_result(string source) =>
        FixTest<InnerThrowAnalyzer, InnerThrowFix>.IsNotOfferedAsync(source);
}
