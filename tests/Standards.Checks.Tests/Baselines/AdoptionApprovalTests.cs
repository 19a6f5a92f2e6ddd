using Standards.Checks.Catalog;
using Standards.Checks.Commands.Recording;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Baselines;

/// <summary>The first baseline of a repository that adopts the policy has an owner and an end for what is mandatory.</summary>
public sealed class AdoptionApprovalTests : IDisposable
{
    private static readonly Policy Adopting = Policy.Default with { Profile = Profile.Adopt };

    private readonly string _root = Directory.CreateTempSubdirectory("standards-adoption-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("* @org/platform @jane\n", "@org/platform")]
    [InlineData("* @org/platform\n/src/ @jane\n", "@org/platform")]
    [InlineData("/src/ @jane\n", "maintainers")]
    public void Owner_is_that_of_CODEOWNERS_and_the_end_is_a_quarter_ahead(string owners, string expected) => Assert.Equal(
        new BaselineApproval(expected, "profile adopt", "2027-02-19"),
        AdoptionApproval.Of(Adopting, Snapshot(owners), TestDay.Today, given: null));

    [Fact]
    public void Caller_overrides_each_part() => Assert.Equal(
        new BaselineApproval("team-orders", "profile adopt", "2026-12-31"),
        AdoptionApproval.Of(Adopting, Snapshot("* @org/platform\n"), TestDay.Today, new BaselineApproval("team-orders", "", "2026-12-31")));

    [Theory]
    [InlineData(Profile.Standard)]
    [InlineData(Profile.Strict)]
    public void Other_profiles_grant_nothing(Profile profile) =>
        Assert.Null(AdoptionApproval.Of(Policy.Default with { Profile = profile }, Snapshot("* @jane\n"), TestDay.Today, given: null));

    [Fact]
    public void Grant_is_valid_by_the_rule_for_approvals() => Assert.Null(
        new ApprovalRules(Adopting, TestDay.Today, continuousIntegration: true)
            .FindProblem(AdoptionApproval.Of(Adopting, Snapshot(""), TestDay.Today, given: null)));

    [Theory]
    [InlineData("profile: adopt", false, false, true)]
    [InlineData("profile: adopt", true, false, false)]
    [InlineData("profile: adopt", false, true, false)]
    [InlineData("profile: standard", false, false, false)]
    public void Until_it_is_recorded_a_machine_of_a_developer_holds_what_the_repository_brings(string profile, bool ci, bool isRecorded, bool isHeld)
    {
        File.WriteAllText(Path.Combine(_root, "standards.yml"), $"version: 1\n{profile}\n");
        if (isRecorded)
        {
            File.WriteAllBytes(Path.Combine(_root, Baseline.FileName), BaselineWriter.Write(Baseline.Empty));
        }

        var set = PolicyLoader.Load(new PolicyLoadOptions(_root, "", TestDay.Today, ci));
        string[] rules = ["STD0007", "STD0008", "STD0014", "STD4205", "STD5007", "STD2004"];
        var judged = new ExemptionJudge(set.Waivers, set.Baseline).Apply([.. rules.Select(Of)]);

        Assert.Equal(isHeld ? [false, false, false, false, true, true] : [true, true, true, true, true, true], judged.Select(verdict => verdict.IsOpen));
    }

    private static Verdict Of(string rule) => new(new Finding(RuleCatalog.Find(rule)!, "a", 1, 1, "says", "Mend it"), Severity.Error);

    private RepositorySnapshot Snapshot(string owners)
    {
        var file = new SourceFile(_root, "CODEOWNERS", owners.Length, 1);
        File.WriteAllText(file.FullPath, owners);
        return new RepositorySnapshot(_root, [file]);
    }
}
