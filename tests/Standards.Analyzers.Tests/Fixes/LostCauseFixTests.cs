using Standards.Analyzers.Errors;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Errors;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class LostCauseFixTests
{
    [Theory]
    [InlineData(
        "class C { void M() { try { } catch (IOException e) { throw new InvalidOperationException(\"a\"); } } }",
        "class C { void M() { try { } catch (IOException e) { throw new InvalidOperationException(\"a\", e); } } }")]
    [InlineData(
        "class C { void M() { try { } catch (IOException) { throw new InvalidOperationException(\"a\"); } } }",
        "class C { void M() { try { } catch (IOException e) { throw new InvalidOperationException(\"a\", e); } } }")]
    [InlineData(
        "class C { void M(int e) { try { } catch { throw new ArgumentException(\"a\", nameof(e)); } } }",
        "class C { void M(int e) { try { } catch (Exception ex) { throw new ArgumentException(\"a\", nameof(e), ex); } } }")]
    [InlineData(
        "class C { void M() { try { } catch (IOException) { throw new X(\"a\"); } } } class X(string m, Exception? why = null) : Exception(m, why);",
        "class C { void M() { try { } catch (IOException e) { throw new X(\"a\", why: e); } } } class X(string m, Exception? why = null) : Exception(m, why);")]
    [InlineData(
        "class C { void M() { try { } catch (IOException) { throw new InvalidOperationException(\"a\", null); } } }",
        "class C { void M() { try { } catch (IOException e) { throw new InvalidOperationException(\"a\", e); } } }")]
    [InlineData(
        "class C { void M() { try { } catch (IOException e) { throw new InvalidOperationException($\"a: {e.Message}\"); } } }",
        "class C { void M() { try { } catch (IOException e) { throw new InvalidOperationException($\"a: {e.Message}\", e); } } }")]
    [InlineData(
        "class C { void M() { try { } catch (IOException) { var f = new InvalidOperationException(\"a\"); throw f; } } }",
        "class C { void M() { try { } catch (IOException e) { var f = new InvalidOperationException(\"a\", e); throw f; } } }")]
    public Task Caught_exception_is_passed(string before, string after) =>
        FixTest<LostCauseAnalyzer, LostCauseFix>.BecomesAsync(before, after);

    [Fact]
    public Task Comments_and_filters_stay() => FixTest<LostCauseAnalyzer, LostCauseFix>.BecomesAsync(
        """
        class C
        {
            void M(bool b)
            {
                try { M(b); }
                catch // all
                    when (b) // not always
                {
                    throw new InvalidOperationException( // a
                        "text"); // b
                }
            }
        }
        """,
        """
        class C
        {
            void M(bool b)
            {
                try { M(b); }
                catch (Exception e) // all
                    when (b) // not always
                {
                    throw new InvalidOperationException( // a
                        "text", e); // b
                }
            }
        }
        """);

    [Theory]
    [InlineData("class C { void M(string a) { try { } catch (IOException) { throw new ArgumentNullException(a); } } }")]
    [InlineData("class C { void M() { try { } catch (IOException) { throw new InvalidOperationException(); } } }")]
    public Task It_is_not_offered_where_no_constructor_fits(string source) =>
        FixTest<LostCauseAnalyzer, LostCauseFix>.IsNotOfferedAsync(source);
}
