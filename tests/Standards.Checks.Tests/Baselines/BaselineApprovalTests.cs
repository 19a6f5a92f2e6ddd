using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Baselines;

/// <summary>Entries of mandatory rules hold findings only while somebody answers for them: STD0033.</summary>
public sealed class BaselineApprovalTests : IDisposable
{
    private const string Key = "STD5015";

    private readonly string _root = Directory.CreateTempSubdirectory("standards-approval-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Approved_entries_hold_and_say_who_answers()
    {
        Write(new BaselineApproval("team-orders", "platform", "2027-01-31"), Key);

        var set = Load(ci: true);

        Assert.Empty(set.Findings);
        var exemption = Take(set)!;
        Assert.Equal(
            ("team-orders", "platform", new DateOnly(2027, 1, 31), "adopted"),
            (exemption.Owner, exemption.ApprovedBy, exemption.Expires, exemption.Reason));
    }

    [Theory]
    [InlineData(null, null, null, "the baseline holds findings of mandatory rules without an owner, an approver and an end", 0)]
    [InlineData("", "platform", "2027-01-31", "the approval of mandatory findings in the baseline lacks 'owner'", 3)]
    [InlineData(" ", "platform", "", "the approval of mandatory findings in the baseline lacks 'owner' and 'expires'", 3)]
    [InlineData("@Jane Doe", "jane doe", "2027-01-31", "'jane doe' both owns and approves mandatory findings in the baseline", 3)]
    [InlineData("a", "b", "31.01.2027", "the approval of mandatory findings in the baseline ends on '31.01.2027', not a yyyy-MM-dd", 3)]
    [InlineData("a", "b", "2027-05-21", "the approval of mandatory findings in the baseline ends on 2027-05-21, more than 180 days ahead", 3)]
    public void Entries_without_a_valid_approval_hold_nothing(string? owner, string? approver, string? end, string problem, int line)
    {
        Write(owner is null ? null : new BaselineApproval(owner, approver!, end!), Key, "CA5351");

        var set = Load();

        var finding = Assert.Single(set.Findings);
        Assert.Equal(
            ("STD0033", Baseline.FileName, line, $"{problem} (CA5351, STD5015); its entries hold nothing"),
            (finding.Rule.Id, finding.Path, finding.Line, finding.Message));
        Assert.Equal($"Repair what they hide, or have it approved: '{ApprovalRules.Command}'", finding.Fix);
        Assert.Null(Take(set));
        Assert.False(set.Baseline.Holds("CA5351"));
        Assert.Equal(2, set.Baseline.Entries.Count);
        Assert.Equal(Severity.Warning, new SeverityResolver(set.Policy, SeverityOptions.Local).Of(finding.Rule));
        Assert.Equal(Severity.Error, new SeverityResolver(set.Policy, SeverityOptions.Local with { ContinuousIntegration = true }).Of(finding.Rule));
    }

    [Theory]
    [InlineData("2026-11-21", false, true, false)]
    [InlineData("2026-11-20", false, true, true)]
    [InlineData("2026-11-20", true, false, true)]
    public void Last_day_decides_on_CI(string end, bool ci, bool holds, bool isFound)
    {
        Write(new BaselineApproval("a", "b", end), Key);

        var set = Load(ci);

        Assert.Equal(holds, Take(set) is not null);
        Assert.Equal(isFound, set.Findings.Select(f => f.Rule.Id).SequenceEqual(["STD0033"]));
    }

    [Fact]
    public void Entries_of_other_rules_need_no_approval()
    {
        Write(null, "STD2004", "CA1822", "CS0168");

        Assert.Empty(Load().Findings);
    }

    [Fact]
    public void What_a_layer_makes_mandatory_needs_one()
    {
        Write(null, "STD2004", "CA1822");
        File.WriteAllText(Path.Combine(_root, "standards.yml"), "mandatory: [STD2004, CA1822]\n");

        var finding = Assert.Single(Load().Findings);

        Assert.EndsWith("(CA1822, STD2004); its entries hold nothing", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("STD4413")]
    [InlineData("STD4414")]
    [InlineData("STD4420")]
    [InlineData("STD4422")]
    [InlineData("STD4453")]
    [InlineData("STD4454")]
    [InlineData("STD4455")]
    [InlineData("STD4456")]
    [InlineData("STD4457")]
    [InlineData("STD4458")]
    [InlineData("STD4459")]
    [InlineData("STD4460")]
    [InlineData("STD4463")]
    public void Result_of_a_verification_is_never_held(string rule)
    {
        Write(new BaselineApproval("a", "b", "2027-01-31"), rule);
        Assert.False(Baseline.Covers(rule));
        Assert.Equal(
            ("STD0031", $"the baseline holds {rule}, a rule about the proof itself"),
            Load().Findings.Select(f => (f.Rule.Id, f.Message)).Single());
    }

    [Fact]
    public void Written_approval_is_read_again_and_unknown_keys_are_refused()
    {
        Write(new BaselineApproval("Zoë \"Z\"", "platform", "2027-01-31"), "STD2004");
        Assert.Equal(("Zoë \"Z\"", "platform", "2027-01-31"), Load().Baseline.Approval is { } a ? (a.Owner, a.ApprovedBy, a.Expires) : default);
        var file = Path.Combine(_root, Baseline.FileName);
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"approvedBy\"", "\"approved_by\"", StringComparison.Ordinal));
        Assert.Equal(("STD0030", 3), Load().Findings.Select(f => (f.Rule.Id, f.Line)).Single());
        File.WriteAllText(file, """{ "version": 1, "approval": [], "history": [], "entries": [] }""");
        Assert.Equal("'approval' is not an object", Load().Findings.Single().Message);
    }

    private static Exemption? Take(PolicySet set) =>
        new BaselineUse(set.Baseline).TryTake(
            new Finding(RuleCatalog.SecretPrivateKey, "a.txt", 1, 1, "key", "Revoke it") { ValueHash = "0011223344556677" });

    private PolicySet Load(bool ci = false) => PolicyLoader.Load(new PolicyLoadOptions(_root, "", TestDay.Today, ci));

    private void Write(BaselineApproval? approval, params string[] rules) => File.WriteAllBytes(
        Path.Combine(_root, Baseline.FileName),
        BaselineWriter.Write(new Baseline(
            [.. rules.Select(r => new BaselineEntry(r, "a.txt", "value 0011223344556677", 1))], [new("adopted", rules.Length)])
        { Approval = approval }));
}
