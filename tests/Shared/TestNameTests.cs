using System.Reflection;
using System.Text.RegularExpressions;

namespace Standards.Tests.Shared;

/// <summary>Every test of the project is named by a sentence: <c>Waiver_without_an_owner_is_reported</c>.</summary>
public sealed partial class TestNameTests
{
    // Names that keep their capitals inside of a sentence.
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Azure", "Build", "CycloneDx", "Directory", "Dockerfile", "Entra", "GitHub", "GitLab", "MSBuild", "MSTest", "Markdown", "NUnit", "NuGet", "NuGets",
        "Polly", "Postgres", "PromQL", "Renovate", "ScaledObject", "Serilog", "ServiceDefaults", "ShellCheck", "Terraform", "VSTest", "Windows",
    };

    [Fact]
    public void Tests_are_named_by_sentences() => Assert.Equal(
        [],
        typeof(TestNameTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttributes<FactAttribute>().Any() && !IsSentence(method.Name))
            .Select(method =>
                $"{method.DeclaringType!.Name}.{method.Name}: write words in lower case with '_' between them, and a name that keeps its capitals "
                + $"into {nameof(TestNameTests)}"));

    [Theory]
    [InlineData("Silent", true)]
    [InlineData("Waiver_without_an_owner_is_reported", true)]
    [InlineData("Wrong_value_is_STD0006_and_leaves_the_default", true)]
    [InlineData("GitLab_has_the_SDK_of_global_json", true)]
    [InlineData("Ids_are_UUIDs_of_version_7", true)]
    [InlineData("GoodRepository_HasNoFinding", false)]
    [InlineData("Good_Repository_has_no_finding", false)]
    [InlineData("GoodRepository", false)]
    [InlineData("good_repository_has_no_finding", false)]
    [InlineData("Good_repository_", false)]
    public void Sentence_is_told_from_other_names(string name, bool expected) => Assert.Equal(expected, IsSentence(name));

    private static bool IsSentence(string name)
    {
        var words = name.Split('_');
        return (FirstWord().IsMatch(words[0]) || IsName(words[0])) && words.Skip(1).All(word => Word().IsMatch(word) || IsName(word));
    }

    private static bool IsName(string word) => Names.Contains(word) || Abbreviation().IsMatch(word);

    [GeneratedRegex("^[A-Z][a-z0-9]*$")]
    private static partial Regex FirstWord();

    [GeneratedRegex("^[a-z0-9]+$")]
    private static partial Regex Word();

    // SDK, SDKs and ids of rules: STD0006, CA2200.
    [GeneratedRegex("^[A-Z]{2,}(s|[0-9]+)?$")]
    private static partial Regex Abbreviation();
}
