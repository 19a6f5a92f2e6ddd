using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;
using static Standards.Checks.Tests.Waivers.WaiverText;

namespace Standards.Checks.Tests.Waivers;

public sealed class UnusedWaiversTests
{
    private static readonly RepositorySnapshot Snapshot = Files("src/A/A.csproj", "src/A/b/C.cs", "src/AB/D.cs", "standards.waivers.yml");

    [Theory]
    [InlineData("STD2004", "src/A/**", "the waiver of STD2004 for 'src/A/**' covers no finding")]
    [InlineData("STD3103", "src/A/A.csproj", "the waiver of STD3103 for 'src/A/A.csproj' covers no finding")]
    [InlineData("STD2004", "src/B/**", "the waiver of STD2004 is for 'src/B/**', but the repository has no such file")]
    [InlineData("STD2001", "src/A/**/X.cs", "the waiver of STD2001 is for 'src/A/**/X.cs', but the repository has no such file")]
    [InlineData("CA1822", "src/A/a.csproj", "the waiver of CA1822 is for 'src/A/a.csproj', but the repository has no such file")]
    public void Waiver_that_nothing_needs(string rule, string path, string message)
    {
        var finding = Assert.Single(UnusedWaivers.InRepository(Set(Entry(("rule", rule), ("path", path))), [], Snapshot));

        Assert.Equal(("STD0022", "standards.waivers.yml", 3, 5), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal((message, "Remove the entry, or correct its rule, path or text"), (finding.Message, finding.Fix));
    }

    [Fact]
    public void Folder_without_a_wildcard_gets_a_fix_of_its_own() => Assert.Equal(
        "It is a folder: write 'path: src/A/**'",
        Assert.Single(UnusedWaivers.InRepository(Set(Entry(("path", "src/A"))), [], Snapshot)).Fix);

    [Theory]
    [InlineData("STD2001", "src/A/A.csproj")]
    [InlineData("STD4002", "src/A/**")]
    [InlineData("STD7001", "src/A/*")]
    [InlineData("STD0014", "src/A/A.csproj")]
    [InlineData("CA1822", "src/A/b/*.cs")]
    [InlineData("ACME1001", "src/{X,A}/**")]
    public void Rules_of_projects_and_analyzers_are_decided_elsewhere(string rule, string path) =>
        Assert.Empty(UnusedWaivers.InRepository(Set(Entry(("rule", rule), ("path", path))), [], Snapshot));

    [Fact]
    public void Waiver_of_a_finding_is_used_though_its_file_is_not_there() => Assert.Empty(
        UnusedWaivers.InRepository(
            Set(Entry(("rule", "STD3101"), ("path", "docs/adr/0001-gone.md"))),
            [new Finding(RuleCatalog.AdrFileNaming, "docs/adr/0001-gone.md", 0, 0, "m", "f")],
            Snapshot));

    [Theory]
    [InlineData("STD0003")]
    [InlineData("STD0010")]
    [InlineData("STD0999")]
    public void Nothing_is_said_while_something_could_not_be_checked(string rule) =>
        Assert.Empty(UnusedWaivers.InRepository(Set(Entry()), [new Finding(RuleCatalog.Find(rule)!, "a", 0, 0, "m", "f")], Snapshot));

    [Fact]
    public void Nothing_is_said_while_the_list_of_files_is_not_complete() =>
        Assert.Empty(UnusedWaivers.InRepository(Set(Entry()), [], new RepositorySnapshot("/r", [], ["2 folder(s) could not be opened"])));

    [Fact]
    public void After_names_those_that_were_not_used()
    {
        var waivers = Set(Entry(("path", "src/A/**")), Entry(("rule", "CA1822"), ("path", "src/B/**")), Entry(("path", "src/C/**")));

        var findings = UnusedWaivers.After(waivers, new HashSet<Waiver> { waivers.Waivers[0] });

        Assert.Equal(
            ["the waiver of CA1822 for 'src/B/**' covers no finding", "the waiver of STD2004 for 'src/C/**' covers no finding"],
            findings.Select(f => f.Message));
        Assert.Equal([9, 15], findings.Select(f => f.Line));
        Assert.Empty(UnusedWaivers.After(waivers, waivers.Waivers.ToHashSet()));
    }

    [Fact]
    public void Rule_is_a_default_one()
    {
        var none = SeverityOptions.Local with { NoWarn = SeverityOptions.Ids("STD0022") };
        var error = SeverityOptions.Local with { WarningsAsErrors = SeverityOptions.Ids("STD0022") };

        Assert.Equal(Severity.Warning, new SeverityResolver(Policy.Default, SeverityOptions.Local).Of(RuleCatalog.WaiverUse));
        Assert.Equal(Severity.None, new SeverityResolver(Policy.Default, none).Of(RuleCatalog.WaiverUse));
        Assert.Equal(Severity.Error, new SeverityResolver(Policy.Default, error).Of(RuleCatalog.WaiverUse));
    }

    private static RepositorySnapshot Files(params string[] paths) => new("/r", paths.Select(p => new SourceFile("/r", p, 1, 1)));
}
