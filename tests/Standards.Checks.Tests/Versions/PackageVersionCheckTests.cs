using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Versions;
using Standards.Checks.Models.Versions;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Versions;
using Standards.Checks.Snapshots;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Versions;

/// <summary>STD4605 to STD4610 over the facts that a pack gives.</summary>
public sealed class PackageVersionCheckTests
{
    private const string Head = "1111111111111111111111111111111111111111";
    private const string Other = "2222222222222222222222222222222222222222";

    [Theory]
    [InlineData("1.2.0.4711", "STD4605 'Orders' has the version '1.2.0.4711', which has 4 numbers instead of three. Write MAJOR.MINOR.PATCH, such as '1.2.0'")]
    [InlineData("1.2", "STD4605 'Orders' has the version '1.2', which has 2 numbers instead of three. Write MAJOR.MINOR.PATCH, such as '1.2.0'")]
    [InlineData(
        "v1.2.3",
        "STD4605 'Orders' has the version 'v1.2.3', which has a letter in front, which belongs to tags only. Write MAJOR.MINOR.PATCH, such as '1.2.3'")]
    [InlineData(
        "1.02.3-beta.1",
        "STD4605 'Orders' has the version '1.02.3-beta.1', which has a number with a leading zero. Write MAJOR.MINOR.PATCH, such as '1.2.3-beta.1'")]
    [InlineData("+5f3a", "STD4605 'Orders' has the version '+5f3a', which does not begin with a number. Write MAJOR.MINOR.PATCH, such as '1.0.0'")]
    [InlineData(
        "3000000000.0.0", "STD4605 'Orders' has the version '3000000000.0.0', which has a number above 2147483647. Write MAJOR.MINOR.PATCH, such as '1.0.0'")]
    [InlineData("1.x.0", "STD4605 'Orders' has the version '1.x.0', which is no semantic version. Write MAJOR.MINOR.PATCH, such as '1.0.0'")]
    public void Version_that_is_none_is_STD4605(string version, string expected) => Assert.Equal([expected], Run(version));

    [Theory]
    [InlineData("1.2.3")]
    [InlineData("1.2.3-beta.1+5f3a")]
    [InlineData("0.0.1")]
    [InlineData("")]
    public void Version_alone_is_silent(string version) => Assert.Empty(Run(version));

    [Theory]
    // Where tags are the project's: all of the version.
    [InlineData("none", true, "v1.3.0", "1.2.9", "Write '<Version>1.3.0</Version>' and tag that commit, or set StandardsVersioning to 'tag'")]
    [InlineData(
        "tag",
        true,
        "v1.3.0",
        "1.3.0-rc.2",
        "Take 'Version' and 'PackageVersion' out of the project, its Directory.Build.props and the command line: the tag gives them")]
    // Else only what can be no other product.
    [InlineData(
        "none",
        false,
        "v1.3.0",
        "1.3.0-rc.2",
        "Write '<Version>1.3.0</Version>' without a VersionSuffix and tag that commit, or set StandardsVersioning to 'tag'")]
    [InlineData(
        "nbgv",
        true,
        "v1.3.0",
        "1.2.9",
        "Delete the tag and make it with 'nbgv tag', which takes the version of the commit, or correct 'version' in version.json")]
    [InlineData(
        "nbgv",
        true,
        "v1.3.0",
        "1.3.0-g4f2a9c01d8",
        "Add '^refs/tags/v\\\\d+\\\\.\\\\d+' to 'publicReleaseRefSpec' in version.json, so that what is built from a tag is a release")]
    [InlineData("nbgv", true, "v1.3.0", "1.3.0-beta", "Take the pre-release out of 'version' in version.json, commit, and tag that commit with 'nbgv tag'")]
    [InlineData("nbgv", true, "v1.3.0-beta", "1.3.0", "Delete the tag and make it with 'nbgv tag', which takes the version of the commit")]
    public void Version_other_than_the_tag_is_STD4606(string mode, bool isOfProject, string tag, string version, string fix) => Assert.Equal(
        [$"STD4606 the tag '{tag}' is built, and 'Orders' has the version {version}. {fix}"],
        Run(version, new() { Mode = mode, AreTagsOfProject = isOfProject, BuiltTag = tag }));

    [Theory]
    [InlineData("none", true, "v1.3.0", "1.3.0")]
    [InlineData("none", true, "v1.3.0+build", "1.3.0")]
    [InlineData("none", true, "", "1.3.0-rc.2")]
    [InlineData("none", false, "v1.3.0", "0.4.0-beta.1")]
    [InlineData("none", false, "v1.3.0", "1.2.9")]
    [InlineData("none", false, "v1.3", "1.3.0")]
    [InlineData("none", true, "orders/v1.3.0", "0.4.0")]
    [InlineData("none", true, "vNext", "0.4.0")]
    [InlineData("tag", true, "v1.3", "0.0.0-alpha.0.1")]
    [InlineData("nbgv", true, "v1.3.0-beta.4", "1.3.0-beta-0004")]
    public void Version_of_the_tag_is_silent(string mode, bool isOfProject, string tag, string version) =>
        Assert.Empty(Run(version, new() { Mode = mode, AreTagsOfProject = isOfProject, BuiltTag = tag }));

    [Fact]
    public void Tag_that_is_no_version_is_STD4603_where_it_is_the_projects() => Assert.Equal(
        ["STD4603 the tag 'v1.3' gives no version: '1.3' has 2 numbers instead of three. Tag this commit with three numbers, such as "
            + "'v1.3.0', and push that tag"],
        Run("1.3.0", new() { Mode = "nbgv", AreTagsOfProject = true, BuiltTag = "v1.3" }));

    [Theory]
    [InlineData("none", "Raise the version, to 1.2.1 or higher")]
    [InlineData("nbgv", "Raise 'version' in version.json")]
    public void Version_of_another_commit_is_STD4607(string mode, string fix)
    {
        var facts = new VersionFacts { Mode = mode, AreTagsOfProject = true, Tags = Tags(("v1.2.0", Other, true)) };

        Assert.Equal(
            [$"STD4607 'Orders' has the version 1.2.0, which was released from another commit: the tag 'v1.2.0' is at 222222222. {fix}"], Run("1.2.0", facts));
        Assert.Empty(Run("1.2.0", facts with { AreTagsOfProject = false }));
        Assert.Empty(Run("1.2.0", facts with { Tags = Tags(("v1.2.0", Head, true), ("v1.3.0", Head, true), ("v1.2.0+again", Other, true)) }));
    }

    [Theory]
    [InlineData("1.9.0", "v2.0.0", true, true, "this commit contains 'v2.0.0', which is higher. Give it a version above 2.0.0")]
    [InlineData("2.0.0-rc.1", "v2.0.0", true, true, "this commit contains 'v2.0.0', which is higher. Give it a version above 2.0.0")]
    [InlineData("1.4.8", "v1.4.9", true, false, "this commit contains 'v1.4.9', which is higher. Give it a version above 1.4.9")]
    [InlineData("1.4.9", "v1.4.10", false, true, "another branch has released 'v1.4.10', which is higher. Give it a version above 1.4.10")]
    public void Lower_version_is_STD4608(string version, string tag, bool isReachable, bool isOfProject, string expected) => Assert.Equal(
        [$"STD4608 'Orders' has the version {version}, and {expected}"],
        Run(version, new() { Mode = "none", AreTagsOfProject = isOfProject, Tags = Tags((tag, Other, isReachable), ("v1.0.0", Other, true)) }));

    [Theory]
    [InlineData("2.0.1", "v2.0.0", true, true)]
    // A maintenance branch.
    [InlineData("1.4.9", "v2.0.0", false, true)]
    // What a branch gives between releases is nobody's release.
    [InlineData("1.4.10-alpha.0.3", "v1.4.10", false, true)]
    [InlineData("1.4.9", "v1.4.10", false, false)]
    // Another product of the repository.
    [InlineData("0.3.0", "v2.0.0", true, false)]
    public void Version_that_may_be_released_is_silent(string version, string tag, bool isReachable, bool isOfProject) =>
        Assert.Empty(Run(version, new() { Mode = "none", AreTagsOfProject = isOfProject, Tags = Tags((tag, Other, isReachable)) }));

    [Fact]
    public void Tag_that_is_built_is_no_earlier_release()
    {
        var facts = new VersionFacts
        {
            Mode = "nbgv",
            AreTagsOfProject = true,
            BuiltTag = "v1.3.1",
            Tags = Tags(("v1.3.1", Head, true), ("v1.2.0", Other, true)),
        };

        Assert.StartsWith("STD4606 ", Assert.Single(Run("1.3.1-beta", facts)), StringComparison.Ordinal);
        Assert.Equal(["STD4606", "STD4608"], Run("1.1.0", facts).Select(f => f[..7]));
    }

    [Fact]
    public void Assembly_of_another_version_is_STD4609()
    {
        // This assembly, whose version is that of the product.
        var path = typeof(PackageVersionCheckTests).Assembly.Location;
        var number = System.Reflection.AssemblyName.GetAssemblyName(path).Version!;
        var facts = new VersionFacts
        {
            Mode = "none",
            Assemblies = ["/nowhere/Orders.dll", typeof(object).Assembly.Location.Replace(".dll", ".none", StringComparison.Ordinal), path, path],
        };

        Assert.Equal(
            [$"STD4609 'Orders' is packed as {number.Major + 1}.0.0, and its assembly has the AssemblyVersion {number}. Build and pack with the same version, "
                + $"and take AssemblyVersion, FileVersion and InformationalVersion out of the project, or raise them with the version"],
            Run($"{number.Major + 1}.0.0", facts));
        Assert.Equal(
            [$"STD4609 'Orders' is packed as {number.Major}.{number.Minor + 7}.0, and its assembly has the FileVersion"],
            Run($"{number.Major}.{number.Minor + 7}.0", facts).Select(
                f => f[..f.LastIndexOf(" FileVersion", f.IndexOf(". Build", StringComparison.Ordinal), StringComparison.Ordinal)] + " FileVersion"));
        Assert.Equal(
            [$"STD4609 'Orders' is packed as {number.Major}.{number.Minor}.{number.Build + 7}, and its assembly has the "
                + $"InformationalVersion {number.ToString(3)}"],
            Run($"{number.Major}.{number.Minor}.{number.Build + 7}", facts).Select(f => f.Split(". Build")[0]));
        Assert.Empty(Run($"{number.ToString(3)}-rc.1", facts));
    }

    [Fact]
    public void File_that_is_no_assembly_is_silent()
    {
        using var repository = new TestRepository().With("Orders.dll", "no assembly");
        Assert.Empty(Run("9.0.0", new() { Mode = "none", Assemblies = [repository.Find("Orders.dll")!.FullPath] }));
    }

    [Theory]
    [InlineData("2.0.0-rc1", true)]
    [InlineData("2.0.0-preview.1", true)]
    [InlineData("2.0.0-beta", true)]
    [InlineData("2.0.0-rc.1", false)]
    [InlineData("2.0.0-alpha.0", false)]
    [InlineData("2.0.0", false)]
    public void Label_of_a_released_prerelease_is_STD4610(string version, bool isFound)
    {
        string[] expected = isFound
            ? [$"""STD4610 'Orders' is released as {version}, and '{version["2.0.0-".Length..]}' does not sort as it reads. Write '2.0.0-alpha.1', """
                + $"""'2.0.0-beta.1' or '2.0.0-rc.1': the dot makes the number a number, so that rc.10 comes after rc.9"""]
            : [];

        Assert.Equal(expected, Run(version, new() { Mode = "tag", AreTagsOfProject = true, BuiltTag = "v" + version }));
        Assert.Empty(Run(version, new() { Mode = "tag", AreTagsOfProject = true }));
    }

    [Theory]
    [InlineData(
        "nbgv",
        "",
        """STD4600 StandardsVersioning is 'nbgv', and no version.json of Nerdbank.GitVersioning lies above the project, so that every version would be """
            + """0.0.0. Write version.json at the repository's root: '{ "version": "1.0", "publicReleaseRefSpec": """
            + """["^refs/heads/main$", "^refs/tags/v\\d+\\.\\d+"] }'""")]
    [InlineData("tags", "", "STD4600 StandardsVersioning is 'tags', which is no way to a version. Write 'nbgv', 'tag' or 'none' in Directory.Build.props")]
    [InlineData("NBGV", "/r/version.json", null)]
    [InlineData("tag", "/r/version.json", null)]
    [InlineData("none", "", null)]
    [InlineData("", "", null)]
    public void Mode_that_leads_nowhere_is_STD4600(string mode, string file, string? expected)
    {
        var facts = new ProjectFacts { Path = "src/Orders/Orders.csproj", Name = "Orders", OutputType = "Library", Versioning = mode, VersionFile = file };

        Assert.Equal(expected is null ? [] : [expected], Texts(new VersioningModeCheck().Check(facts, Context())));
        Assert.Empty(new VersioningModeCheck().Check(facts with { IsPrimaryFramework = false }, Context()));
    }

    private static VersionTags Tags(params (string Name, string Commit, bool IsReachable)[] tags) => new()
    {
        Head = Head,
        All = [.. tags.Select(t => new VersionTag(t.Name, SemanticVersion.TryParse(t.Name[1..])!, t.Commit, t.IsReachable))],
    };

    private static string[] Run(string version, VersionFacts? facts = null) => Texts(new PackageVersionCheck().Check(
        new ProjectFacts { Path = "src/Orders/Orders.csproj", Name = "Orders", OutputType = "Library", PackageVersion = version }.With(
            facts ?? new VersionFacts { Mode = "none" }),
        Context()));

    private static CheckContext Context() => new(new RepositorySnapshot(Path.GetTempPath(), []), Policy.Default, TestDay.Today, CancellationToken.None);

    private static string[] Texts(IEnumerable<Finding> findings) => [.. findings.Select(f =>
    {
        Assert.Equal(("src/Orders/Orders.csproj", 0, 0), (f.Path.Length > 0 ? f.Path : "none", f.Line, f.Column));
        return $"{f.Rule.Id} {f.Message}. {f.Fix}";
    })];
}
