using Standards.Checks.Tests.Yaml;
using Standards.Tests.Shared;
using Xunit.Abstractions;

namespace Standards.Checks.Tests.CiTemplates;

/// <summary>The pipeline of this repository is the one that its users get.</summary>
public sealed class OwnWorkflowTests(ITestOutputHelper output)
{
    private const string Folder = ".github/workflows";
    private const string Caller = "ci.yml";

    // GitHub looks for reusable workflows in this folder only and follows no links.
    private static readonly string[] Shared =
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Combine("ci-templates/github"), "*.yml")
            .Select(file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Copies => [.. Shared];

    [Fact]
    public void Workflows_are_the_caller_and_the_copies() => Assert.Equal(
        [Caller, .. Shared],
        Directory.EnumerateFiles(RepositoryRoot.Combine(Folder)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Copies))]
    public void Copy_is_the_text_of_the_ci_templates(string file) =>
        Snapshot.MatchFile(File.ReadAllText(RepositoryRoot.Combine($"ci-templates/github/{file}")), RepositoryRoot.Combine($"{Folder}/{file}"));

    [Fact]
    public void Caller_is_what_the_item_template_writes_and_the_profile_of_the_release()
    {
        var written = TemplateContent.TextsOf("std-ci", "--ci github").Single(file => file.Path == $"{Folder}/{Caller}").Text;

        Assert.Equal(
            [.. Statements(written), "    with:", "      nuget-user: ${{ vars.NUGET_USER }}", "      verify: false"],
            Statements(File.ReadAllText(RepositoryRoot.Combine($"{Folder}/{Caller}"))));
    }

    [Fact]
    public void Caller_is_a_valid_workflow()
    {
        if (HostSchema.Find(HostSchema.GitHubWorkflow, output) is { } schema)
        {
            Assert.Empty(YamlSchema.Validate(schema, File.ReadAllText(RepositoryRoot.Combine($"{Folder}/{Caller}"))));
        }
    }

    private static IEnumerable<string> Statements(string text) =>
        text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Trim().Length > 0 && !line.TrimStart().StartsWith('#'));
}
