using Standards.Checks.Engine.Running;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents;
using Standards.Checks.Snapshots;
using Standards.Tests.Shared;
using static Standards.Checks.Tests.Documents.Products;

namespace Standards.Checks.Tests.Documents;

public sealed class ChangelogVersionCheckTests : IDisposable
{
    private const string Changelog = "# Changelog\n\n## [Unreleased]\n\n## [1.1.0] - 2026-01-31\n";
    private readonly string _root = Directory.CreateTempSubdirectory("standards-changelog-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("1.1.0")]
    [InlineData("1.1")]
    [InlineData("1.1.0+5f3a")]
    [InlineData("1.2.0-beta.1")]
    [InlineData("not a version")]
    [InlineData("")]
    public void Version_with_a_section_is_silent(string version) => Assert.Empty(Run(version, Changelog));

    [Fact]
    public void Version_without_a_section_is_found() => Assert.Equal(
        ["STD3214 src/Orders/CHANGELOG.md(0,0): 'Orders' is packed as 1.2.0, which has no section in src/Orders/CHANGELOG.md. Write '## [1.2.0] - 2026-11-21' "
            + "above what was 'Unreleased', or correct the version of the project."],
        Run("1.2.0+5f3a", Changelog));

    [Fact]
    public void Prerelease_needs_its_section_or_unreleased()
    {
        var text = Changelog.Replace("## [Unreleased]", "", StringComparison.Ordinal);
        Assert.Equal(
            ["STD3214 src/Orders/CHANGELOG.md(0,0): 'Orders' is packed as 1.2.0-beta.1, which has no section in src/Orders/CHANGELOG.md. Write '## "
                + "[Unreleased]' and below it what changes."],
            Run("1.2.0-beta.1", text));
        Assert.Empty(Run("1.2.0-beta.1", text + "\n## [1.2.0-beta.1] - 2026-02-01\n"));
    }

    [Theory]
    [InlineData("# Changelog\n\nSee the releases.\n")]
    [InlineData("a\0")]
    public void Changelog_without_versions_is_silent(string text) => Assert.Empty(Run("1.2.0", text));

    [Fact]
    public void Project_without_changelog_is_silent()
    {
        Assert.Empty(Check("1.2.0", ""));
        Assert.Empty(Check("1.2.0", "src/Orders/CHANGELOG.md"));
    }

    private string[] Run(string version, string text)
    {
        Directory.CreateDirectory(Path.Combine(_root, "src", "Orders"));
        File.WriteAllText(Path.Combine(_root, "src", "Orders", "CHANGELOG.md"), text);
        return Check(version, "src/Orders/CHANGELOG.md");
    }

    private string[] Check(string version, string path)
    {
        var facts = new ProjectFacts
        {
            Path = "src/Orders/Orders.csproj",
            Name = "Orders",
            OutputType = "Library",
            PackageVersion = version,
            ChangelogPath = path,
        };
        var context = new CheckContext(new RepositorySnapshot(_root, []), Policy.Default, TestDay.Today, CancellationToken.None);
        return Lines(new ChangelogVersionCheck().Check(facts, context));
    }
}
