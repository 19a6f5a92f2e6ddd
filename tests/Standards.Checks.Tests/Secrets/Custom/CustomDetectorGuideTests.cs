using Standards.Checks.Rules.Secrets;
using Standards.Checks.Tests.Layers;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Secrets.Custom;

/// <summary>The example of the guide as it stands.</summary>
public sealed class CustomDetectorGuideTests
{
    private static readonly string Text = File.ReadAllText(RepositoryRoot.Combine("docs/guides/secret-detectors.md")).ReplaceLineEndings("\n");

    private static readonly string[] Blocks = [.. Text.Split("\n```yaml\n").Skip(1).Select(b => b[..(b.IndexOf("\n```", StringComparison.Ordinal) + 1)])];

    [Fact]
    public void Message_of_the_guide_is_the_one_that_a_build_gives()
    {
        var finding = Assert.Single(Run("src/Deploy.cs", $$"""
            static class Deploy
            {
                const string Key = "{{CustomDetectors.Value(5)}}";
            }

            """));
        Assert.Contains($"\n    {finding.Path}({finding.Line},{finding.Column}): error {finding.Rule.Id}: {finding.Message}\n", Text);
    }

    [Theory]
    [InlineData("deploy/values.yml", "badge_pin: @@", "831947", true)]
    [InlineData("src/A.cs", """var BadgePin = "@@";""", "831947", true)]
    [InlineData("src/a.json", """{ "badgePin": "@@" }""", "8319475", true)]
    [InlineData("src/a.json", """{ "badgePin": "@@" }""", "000000", false)]
    [InlineData("src/a.json", """{ "badgePin": "@@" }""", "999471", false)]
    [InlineData("src/a.json", """{ "badgePin": "@@" }""", "83194", false)]
    [InlineData("src/a.resx", "<badgePin=@@", "831947", false)]
    [InlineData("lib/a.json", """{ "badgePin": "@@" }""", "831947", false)]
    public void Second_detector_of_the_guide(string path, string text, string value, bool isFound) =>
        Assert.Equal(isFound ? ["STD5022"] : [], Run(path, text.Replace("@@", value) + "\n").Select(f => f.Rule.Id));

    [Fact]
    public void Files_of_the_guide_say_what_they_are_and_no_secret_stands_in_them()
    {
        Assert.Equal(
            ["# standards.yml", "# secrets.yml"],
            Blocks.Select(b => b.Split('\n').First(l => l.StartsWith("# ", StringComparison.Ordinal) && !l.Contains('$'))));
        Assert.Empty(Run("src/secrets.yml", Blocks[1]));
    }

    private static IReadOnlyList<Standards.Checks.Findings.Finding> Run(string path, string content)
    {
        using var layers = new LayerRepository(Blocks[0]).With("secrets.yml", Blocks[1]);
        using var repository = new TestRepository().With(path, content);
        return repository.Run(new SecretCheck(), layers.Silent());
    }
}
