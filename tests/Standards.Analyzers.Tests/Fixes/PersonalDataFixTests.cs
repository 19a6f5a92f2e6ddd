using Standards.Analyzers.Security;
using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Tests.Security;
using Standards.CodeFixes.Security;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class PersonalDataFixTests
{
    [Theory]
    [InlineData(
        """
        class C
        {
            /// <summary>Where.</summary>
            public string? Email { get; set; } // to

            public DateOnly BirthDate { get; set; }
        }
        """,
        """
        class C
        {
            /// <summary>Where.</summary>
            [Private]
            public string? Email { get; set; } // to

            [Private]
            public DateOnly BirthDate { get; set; }
        }
        """)]
    [InlineData(
        """
        record C(string FirstName, int Age);
        """,
        """
        record C([property: Private] string FirstName, int Age);
        """)]
    [InlineData(
        """
        struct C { [Obsolete] public string Iban { get; set; } }
        """,
        """
        struct C { [Private] [Obsolete] public string Iban { get; set; } }
        """)]
    public Task Finding_is_repaired(string before, string after) =>
        FixTest<PersonalDataAnalyzer, PersonalDataFix>.BecomesAsync("using Shop;\n" + before, "using Shop;\n" + after, PersonalDataAnalyzerTests.Compliance);

    [Theory]
    [InlineData(
        """
        class PiiAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute; class C { public string? Email { get; set; } }
        """)]
    [InlineData(
        """
        class PersonalAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute; record C(string Email);
        """)]
    [InlineData(
        """
        class PersonalNameAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute; struct C { public string Iban { get; set; } }
        """)]
    public Task It_is_not_offered_elsewhere(string source) =>
        FixTest<PersonalDataAnalyzer, PersonalDataFix>.IsNotOfferedAsync("using Shop;\n" + source, PersonalDataAnalyzerTests.Compliance);
}
