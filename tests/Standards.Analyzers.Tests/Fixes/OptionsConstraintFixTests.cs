using Standards.Analyzers.Configuration;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Configuration;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class OptionsConstraintFixTests
{
    private const string Using = "using System.ComponentModel.DataAnnotations;\n";
    private const string Begin = "class MailOptions\n{\n    public const string Section = \"Mail\";\n\n    ";

    [Theory]
    [InlineData("public int Port { get; set; }\n}", "[Range(1, 65535)]\n    public int Port { get; set; }\n}")]
    [InlineData("/// <summary>A.</summary>\n    public string Host { get; set; } = \"\";\n}", "/// <summary>A.</summary>\n    [Required]\n    "
        + "public string Host { get; set; } = \"\";\n}")]
    [InlineData("[Obsolete]\n    public int Port { get; set; }\n}", "[Range(1, 65535)]\n    [Obsolete]\n    public int Port { get; set; }\n}")]
    public Task Constraint_stands_before_the_property(string before, string after) =>
        FixTest<OptionsAnalyzer, OptionsConstraintFix>.BecomesAsync(Using + Begin + before, Using + Begin + after);

    [Fact]
    public Task Range_that_only_a_person_knows_is_not_offered() =>
        FixTest<OptionsAnalyzer, OptionsConstraintFix>.IsNotOfferedAsync(Using + Begin + "public int Size { get; set; }\n}");
}
