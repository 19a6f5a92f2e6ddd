using Standards.Analyzers.Security;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Security;

public sealed class PersonalDataAnalyzerTests
{
    internal const string Compliance = """
        namespace Microsoft.Extensions.Compliance.Classification
        {
            public abstract class DataClassificationAttribute : System.Attribute;
        }
        namespace Shop
        {
            [System.AttributeUsage(System.AttributeTargets.All)]
            public class PrivateAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute;
            public class PersonalDataAttribute : System.Attribute;
        }
        """;

    [Theory]
    [InlineData("class C { public string? [|Email|] { get; set; } }")]
    [InlineData("class C { public string? [|HomePhone|] { get; set; } public DateOnly [|DateOfBirth|] { get; set; } }")]
    [InlineData("record C(string [|FirstName|], string [|LastName|], string Country);")]
    [InlineData("struct C { public DateTime? [|BirthDate|] { get; set; } public string [|Iban|] { get; set; } }")]
    [InlineData("class Customer { public string? [|FullName|] { get; set; } } class C { [Private] public string? Email { get; set; } public string? "
        + "[|FullName|] { get; set; } }")]
    public Task Personal_data_without_a_mark_is_STD1807(string source) => Test(source);

    [Theory]
    [InlineData("class C { [Private] public string? Email { get; set; } }")]
    [InlineData("class C { [PersonalData] public string? Email { get; set; } }")]
    [InlineData("[Private] class C { public string? Email { get; set; } }")]
    [InlineData("record C([Private] string Email, [property: Private] string Phone);")]
    [InlineData("class C { public string? Name { get; set; } public string? EmailTemplate { get; set; } public bool HasPhone { get; set; } }")]
    [InlineData("interface I { string Email { get; } } class C { public int Email { get; set; } string M() => nameof(Email); }")]
    [InlineData("class FileMetadata { public string? FullName { get; set; } } class Descriptor { public string? Name { get; set; } public string "
        + "FullName => \"a.\" + Name; }")]
    public Task Others_are_silent(string source) => Test(source);

    [Fact]
    public Task Project_without_classes_of_data_is_silent() =>
        RuleTest<PersonalDataAnalyzer>.AsMarkedAsync("STD1807", "class C { public string? Email { get; set; } }");

    [Fact]
    public Task Tests_are_left_alone() =>
        RuleTest<PersonalDataAnalyzer>.InTestsAsync("STD1807", "class C { public string? Email { get; set; } }", Compliance);

    private static Task Test(string source) => RuleTest<PersonalDataAnalyzer>.AsMarkedAsync("STD1807", "using Shop;\n" + source, Compliance);
}
