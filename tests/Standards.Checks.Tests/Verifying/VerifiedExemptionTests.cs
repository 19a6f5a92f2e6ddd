using Standards.Checks.Engine.Baselines;
using Standards.Checks.Rules.Secrets;
using Standards.Checks.Tests.Secrets;
using static Standards.Checks.Tests.Verifying.VerifiedRepository;

namespace Standards.Checks.Tests.Verifying;

/// <summary>Waivers, baselines and comments that a change adds, over real clones.</summary>
public sealed class VerifiedExemptionTests : IDisposable
{
    private readonly VerifiedRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void New_waiver_is_named_and_holds_without_a_list_of_approvers()
    {
        _repository.Change("docs/adr/0001-use-x.md", Record("Done"), "standards.waivers.yml", Waiver("jane"));

        var result = _repository.Verify(o => o with { Base = "HEAD~1" });

        Assert.True(result.Passes);
        var change = Assert.Single(result.NewExemptions);
        Assert.Equal("standards.waivers.yml(3,5)", change.Place);
        Assert.Equal("STD3103 for 'docs/adr/0001-use-x.md', owner payments, approved by jane, until 2027-01-31", change.Text);
        Assert.Empty(_repository.Verify(o => o with { Base = "HEAD" }).NewExemptions);
    }

    [Theory]
    [InlineData("acme/platform", true)]
    [InlineData("@Acme/Platform", true)]
    [InlineData("jane", false)]
    public void New_waiver_counts_when_one_of_the_base_commits_approvers_granted_it(string approver, bool passes)
    {
        _repository.Change("standards.yml", Policy + "exemptions: { approvers: [acme/platform] }\n");
        // The change makes itself an approver as well.
        _repository.Change(
            "docs/adr/0001-use-x.md", Record("Done"),
            "standards.waivers.yml", Waiver(approver),
            "standards.yml", Policy + "exemptions: { approvers: [acme/platform, jane] }\n");

        var result = _repository.Verify(o => o with { Base = "HEAD~1" });

        Assert.Equal(passes, result.Passes);
        Assert.Equal(
            passes ? "" : "no approver of the base commit approved it, so it holds nothing in 'standards verify'", Assert.Single(result.NewExemptions).Problem);
    }

    [Fact]
    public void Approvers_of_the_repository_count_in_its_own_build_too()
    {
        _repository.Change(
            "docs/adr/0001-use-x.md", Record("Done"),
            "standards.waivers.yml", Waiver("jane"),
            "standards.yml", Policy + "exemptions: { approvers: [acme/platform] }\n");

        Assert.Equal(["docs/adr/0001-use-x.md STD3103", "standards.waivers.yml STD0023"], Errors(_repository.Verify()));
    }

    [Fact]
    public void Baseline_that_grows_holds_nothing_where_exceptions_are_approved()
    {
        _repository.Change("standards.yml", Policy + "exemptions: { approvers: [acme/platform] }\n");
        _repository.Change("docs/adr/0001-use-x.md", Record("Done"));
        var finding = _repository.Verify().Errors.Single().Finding;
        var baseline = new Baseline([new BaselineEntry("STD3103", finding.Path, finding.Message, 1)], [new BaselineHistory("adopted", 1)]);
        _repository.Change(Baseline.FileName, System.Text.Encoding.UTF8.GetString(BaselineWriter.Write(baseline)));

        var result = _repository.Verify(o => o with { Base = "HEAD~2" });

        Assert.Equal([], Errors(_repository.Verify()));
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
        _repository.Change("docs/adr/0001-use-x.md", Record("Done"), "standards.waivers.yml", Waiver("jane"));
        _repository.Change("standards.waivers.yml", Waiver("jane").Replace("2027-01-31", expires, StringComparison.Ordinal));

        Assert.Equal(text is null ? [] : [text], _repository.Verify(o => o with { Base = "HEAD~1" }).NewExemptions.Select(change => change.Text));
    }

    [Fact]
    public void New_comment_beside_a_value_is_named()
    {
        var old = $"var a = \"{SecretSamples.Token("Stripe key", 3)}\"; // {AllowComment.Mark} STD5007 made up for the page\n";
        _repository.Change("src/a.cs", old);
        _repository.Change("src/a.cs", $"\n{old}var b = \"{SecretSamples.Token("Stripe key", 4)}\"; // {AllowComment.Mark} STD5007 of the vendor's guide\n");

        var change = Assert.Single(_repository.Verify(o => o with { Base = "HEAD~1" }).NewExemptions);

        Assert.Equal(("src/a.cs", 3), (change.Path, change.Line));
        Assert.Equal("a comment allows STD5007: of the vendor's guide", change.Text);
    }
}
