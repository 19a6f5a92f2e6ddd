using Standards.Analyzers.Statements;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Statements;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class NullableFixTests
{
    [Fact]
    public Task Directive_goes_where_nothing_is_said_without_it() => FixTest<NullableAnalyzer, NullableFix>.FileBecomesAsync(
        """
        #nullable disable

        // The licence.
        class C
        {
            public string M(string a) => a;
        }
        """,
        """
        // The licence.
        class C
        {
            public string M(string a) => a;
        }
        """);

    [Fact]
    public Task It_goes_from_a_part_of_a_file() => FixTest<NullableAnalyzer, NullableFix>.FileBecomesAsync(
        """
        class C
        {
        #nullable disable
            public string M(string a) => a;
        #nullable restore
        }
        """,
        """
        class C
        {
            public string M(string a) => a;
        #nullable restore
        }
        """);

    [Theory]
    [InlineData("#nullable disable\nclass C { public string M() => null; }")]
    [InlineData("#nullable disable // old code\nclass C { }")]
    public Task It_is_not_offered_where_a_person_has_to_decide(string source) =>
        FixTest<NullableAnalyzer, NullableFix>.IsNotOfferedAsync(source);
}
