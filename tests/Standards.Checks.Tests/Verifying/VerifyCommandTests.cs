using Standards.Checks.Catalog;
using Standards.Checks.Commands.Verifying;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Rules.Secrets;
using Standards.Checks.Tests.Repository;
using Standards.Checks.Tests.Secrets;

namespace Standards.Checks.Tests.Verifying;

/// <summary>Verdicts from outside, over real clones.</summary>
public sealed class VerifyCommandTests : IDisposable
{
    private const string Policy = "version: 1\nprofile: adopt\nrules: { STD3103: error, STD3126: error }\n";

    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly TestFolder _folder = new();
    private int _runs;

    public VerifyCommandTests() => _folder.Init().Write("standards.yml", Policy).Write("docs/adr/0001-use-x.md", Record("Accepted")).Commit();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sound_checkout_passes()
    {
        var result = Verify(o => o with { Base = "HEAD" });

        Assert.Equal([], Errors(result));
        Assert.True(result.Passes);
        Assert.Equal(2, result.Summary.Files);
        Assert.True(result.Summary.Rules > 600);
        Assert.Empty(result.NewExemptions);
    }

    [Fact]
    public void Open_error_fails()
    {
        Change("docs/adr/0001-use-x.md", Record("Done"));

        Assert.Equal(["docs/adr/0001-use-x.md STD3103"], Errors(Verify()));
    }

    [Theory]
    [InlineData("Directory.Build.props", "<Project><PropertyGroup><StandardsChecks>false</StandardsChecks></PropertyGroup></Project>")]
    [InlineData("Directory.Build.props", "<Project><PropertyGroup><DesignTimeBuild>true</DesignTimeBuild></PropertyGroup></Project>")]
    [InlineData("Directory.Build.targets", "<Project><PropertyGroup><BuildDependsOn>CoreBuild</BuildDependsOn></PropertyGroup></Project>")]
    [InlineData("Directory.Build.rsp", "-p:StandardsCollect=true")]
    [InlineData("src/A/A.csproj", "<Project><Import Project=\"Sdk.props\" Sdk=\"Standards.Sdk\" Condition=\"'$(GITHUB_ACTIONS)' == ''\" /></Project>")]
    [InlineData("standards.props", "<Project><PropertyGroup><StandardsRepositoryRoot>x</StandardsRepositoryRoot></PropertyGroup></Project>")]
    public void One_line_that_switches_checks_off_fails(string path, string text)
    {
        Change(path, text);

        Assert.Equal([$"{path} STD0008"], Errors(Verify()));
    }

    [Fact]
    public void Weaker_policy_does_not_hide_what_the_base_commit_calls_an_error()
    {
        Change("docs/adr/0001-use-x.md", Record("Done"), "standards.yml", "version: 1\nprofile: adopt\nrules: { STD3103: none }\n");

        var result = Verify(o => o with { Base = "HEAD~1" });

        Assert.False(result.Passes);
        Assert.DoesNotContain(result.Verdicts, v => v.Severity == Severity.Error);
        Assert.Equal("STD3103", Assert.Single(result.Weakened).Finding.Rule.Id);
        Assert.True(Verify(o => o with { Base = "HEAD~1", AcceptsPolicyChange = true }).Passes);
    }

    [Fact]
    public void Layer_of_the_base_commit_counts_when_the_change_drops_it()
    {
        Change("eng/acme.yml", "version: 1\nrules: { STD3103: error }\n", "standards.yml", "version: 1\nprofile: adopt\nextends: eng/acme.yml\n");
        _folder.Git("rm", "-q", "eng/acme.yml");
        Change("docs/adr/0001-use-x.md", Record("Done"), "standards.yml", "version: 1\nprofile: adopt\n");

        Assert.Equal("STD3103", Assert.Single(Verify(o => o with { Base = "HEAD~1" }).Weakened).Finding.Rule.Id);
    }

    [Fact]
    public void Stricter_policy_counts_as_well()
    {
        Change("docs/adr/0001-use-x.md", Record("Done"), "standards.yml", "version: 1\nprofile: strict\nrules: { STD3103: error }\n");

        Assert.Contains("docs/adr/0001-use-x.md STD3103", Errors(Verify(o => o with { Base = "HEAD~1" })));
    }

    [Fact]
    public void New_waiver_is_named_and_holds_without_a_list_of_approvers()
    {
        Change("docs/adr/0001-use-x.md", Record("Done"), "standards.waivers.yml", Waiver("jane"));

        var result = Verify(o => o with { Base = "HEAD~1" });

        Assert.True(result.Passes);
        var change = Assert.Single(result.NewExemptions);
        Assert.Equal("standards.waivers.yml(3,5)", change.Place);
        Assert.Equal("STD3103 for 'docs/adr/0001-use-x.md', owner payments, approved by jane, until 2027-01-31", change.Text);
        Assert.Empty(Verify(o => o with { Base = "HEAD" }).NewExemptions);
    }

    [Theory]
    [InlineData("acme/platform", true)]
    [InlineData("@Acme/Platform", true)]
    [InlineData("jane", false)]
    public void New_waiver_counts_when_one_of_the_base_commits_approvers_granted_it(string approver, bool passes)
    {
        Change("standards.yml", Policy + "exemptions: { approvers: [acme/platform] }\n");
        // The change makes itself an approver as well.
        Change(
            "docs/adr/0001-use-x.md", Record("Done"),
            "standards.waivers.yml", Waiver(approver),
            "standards.yml", Policy + "exemptions: { approvers: [acme/platform, jane] }\n");

        var result = Verify(o => o with { Base = "HEAD~1" });

        Assert.Equal(passes, result.Passes);
        Assert.Equal(
            passes ? "" : "no approver of the base commit approved it, so it holds nothing in 'standards verify'", Assert.Single(result.NewExemptions).Problem);
    }

    [Fact]
    public void Approvers_of_the_repository_count_in_its_own_build_too()
    {
        Change(
            "docs/adr/0001-use-x.md", Record("Done"),
            "standards.waivers.yml", Waiver("jane"),
            "standards.yml", Policy + "exemptions: { approvers: [acme/platform] }\n");

        Assert.Equal(["docs/adr/0001-use-x.md STD3103", "standards.waivers.yml STD0023"], Errors(Verify()));
    }

    [Fact]
    public void Baseline_that_grows_holds_nothing_where_exceptions_are_approved()
    {
        Change("standards.yml", Policy + "exemptions: { approvers: [acme/platform] }\n");
        Change("docs/adr/0001-use-x.md", Record("Done"));
        var finding = Verify().Errors.Single().Finding;
        var baseline = new Baseline([new BaselineEntry("STD3103", finding.Path, finding.Message, 1)], [new BaselineHistory("adopted", 1)]);
        Change(Baseline.FileName, System.Text.Encoding.UTF8.GetString(BaselineWriter.Write(baseline)));

        var result = Verify(o => o with { Base = "HEAD~2" });

        Assert.Equal([], Errors(Verify()));
        Assert.Equal(["docs/adr/0001-use-x.md STD3103"], Errors(result));
        var change = Assert.Single(result.NewExemptions);
        Assert.Equal("standards.baseline.json(7,1)", change.Place);
        Assert.Equal(
            "STD3103 in docs/adr/0001-use-x.md, 1 more than before; no approver of the base commit approved it, so it holds nothing in 'standards verify'",
            change.Text);
    }

    [Theory]
    [InlineData("2027-01-30", null)]
    [InlineData("2027-02-28", "STD3103 for 'docs/adr/0001-use-x.md', owner payments, approved by jane, until 2027-02-28 (ended 2027-01-31 before)")]
    public void Waiver_whose_end_moves_away_is_wider(string expires, string? text)
    {
        Change("docs/adr/0001-use-x.md", Record("Done"), "standards.waivers.yml", Waiver("jane"));
        Change("standards.waivers.yml", Waiver("jane").Replace("2027-01-31", expires, StringComparison.Ordinal));

        Assert.Equal(text is null ? [] : [text], Verify(o => o with { Base = "HEAD~1" }).NewExemptions.Select(change => change.Text));
    }

    [Fact]
    public void New_comment_beside_a_value_is_named()
    {
        var old = $"var a = \"{SecretSamples.Token("Stripe key", 3)}\"; // {AllowComment.Mark} STD5007 made up for the page\n";
        Change("src/a.cs", old);
        Change("src/a.cs", $"\n{old}var b = \"{SecretSamples.Token("Stripe key", 4)}\"; // {AllowComment.Mark} STD5007 of the vendor's guide\n");

        var change = Assert.Single(Verify(o => o with { Base = "HEAD~1" }).NewExemptions);

        Assert.Equal(("src/a.cs", 3), (change.Path, change.Line));
        Assert.Equal("a comment allows STD5007: of the vendor's guide", change.Text);
    }

    [Fact]
    public void Accepted_decision_that_is_written_over_fails_also_where_the_policy_of_the_change_says_nothing()
    {
        const string decision = "## Decision\n\n";
        Change(
            "docs/adr/0001-use-x.md",
            Replaced(Record("Accepted"), ("Use X", "Drop"), ($"{decision}Text.", $"{decision}Tables go.")));
        Assert.Equal(["docs/adr/0001-use-x.md STD3126"], Errors(Verify(o => o with { Base = "HEAD~1" })));
        Assert.True(Verify().Passes);

        Change("standards.yml", Policy.Replace("STD3126: error", "STD3126: none", StringComparison.Ordinal));
        Assert.Equal("STD3126", Assert.Single(Verify(o => o with { Base = "HEAD~2" }).Weakened).Finding.Rule.Id);
    }

    [Fact]
    public void Base_commit_that_is_not_there_fails()
    {
        Assert.Equal([" STD0016"], Errors(Verify(o => o with { Base = "origin/main" })));
        Assert.Equal([" STD0016"], Errors(Verify(o => o with { Base = "--output=x" })));
    }

    [Theory]
    [InlineData("Acme.Policy", false)]
    [InlineData("eng/acme.yml", true)]
    [InlineData("eng/other.yml", false)]
    public void Required_layer_is_extended(string layer, bool passes)
    {
        Change("eng/acme.yml", "version: 1\n", "standards.yml", Policy + "extends: eng/acme.yml\n");

        Assert.Equal(passes ? [] : ["standards.yml STD0016"], Errors(Verify(o => o with { RequiredLayers = [layer] })));
    }

    [Theory]
    [InlineData("Standards.yml", "'Standards.yml' is not read: the file is called 'standards.yml'")]
    [InlineData("standards.yaml", "'standards.yaml' is not read: the file is called 'standards.yml'")]
    [InlineData("STANDARDS.waivers.yml", "'STANDARDS.waivers.yml' is not read: the file is called 'standards.waivers.yml'")]
    public void Policy_of_another_name_is_found(string name, string message)
    {
        if (name == "Standards.yml")
        {
            _folder.Git("rm", "-q", "standards.yml");
        }

        Change(name, Policy);

        Assert.Equal(("STD0003", message), Assert.Single(Verify().Errors.Select(v => (v.Finding.Rule.Id, v.Finding.Message)), f => f.Id == "STD0003"));
    }

    [Fact]
    public void Nothing_is_written_into_the_checkout()
    {
        _ = Verify(o => o with { Base = "HEAD", ReportFolder = _folder.Root });

        Assert.Equal("", _folder.Git("status", "--porcelain", "--ignored"));
    }

    private VerifyResult Verify(Func<VerifyOptions, VerifyOptions>? with = null)
    {
        var options = new VerifyOptions(_folder.Root, _folder.Beside($"work{_runs++}"), Today, "1.0.0") { Environment = _folder.Environment };
        return new VerifyCommand(with?.Invoke(options) ?? options).Execute(default);
    }

    private static IEnumerable<string> Errors(VerifyResult result) =>
        result.Errors.Select(v => $"{v.Finding.Path} {v.Finding.Rule.Id}").Order(StringComparer.Ordinal);

    private void Change(params string[] files)
    {
        for (var i = 0; i < files.Length; i += 2)
        {
            _folder.Write(files[i], files[i + 1]);
        }

        _folder.Commit();
    }

    private static string Replaced(string text, params (string Old, string New)[] pairs) =>
        pairs.Aggregate(text, (current, pair) => current.Replace(pair.Old, pair.New, StringComparison.Ordinal));

    private static string Record(string status) =>
        $"# 1. Use X\n\nStatus: {status}\nDate: 2026-01-01\n\n## Context\n\nText.\n\n## Decision\n\nText.\n\n## Consequences\n\nText.\n";

    private static string Waiver(string approver) => $"""
        version: 1
        waivers:
          - rule: STD3103
            path: docs/adr/0001-use-x.md
            reason: It is old
            owner: payments
            approved_by: "{approver}"
            expires: 2027-01-31

        """;
}
