using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Findings;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Due;

/// <summary>What the calendar brings: a suggestion wherever nobody asked for more, an error where one key of the policy does.</summary>
public sealed class DueRuleTests
{
    private const string Waivers = """
        waivers:
          - rule: STD9813
            path: ops/access-reviews.yml
            reason: The reviewer is away
            owner: '@payments'
            approved_by: '@platform'
            expires: 2026-12-31

        """;

    private static readonly SeverityOptions OnCi = SeverityOptions.Local with { ContinuousIntegration = true };

    public static TheoryData<string> Rules => [.. RuleCatalog.All.Where(rule => rule.Traits.HasFlag(RuleTraits.Due)).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void No_tier_and_no_profile_makes_more_of_it_than_a_suggestion(string id) => Assert.All(
        from tier in Enumerable.Range(1, 4)
        from profile in Enum.GetValues<Profile>()
        from options in (SeverityOptions[])[SeverityOptions.Local, OnCi]
        select new SeverityResolver(Policy.Default with { Tier = tier, Profile = profile }, options).Of(RuleCatalog.Find(id)!),
        severity => Assert.Equal(Severity.Suggestion, severity));

    [Theory]
    [MemberData(nameof(Rules))]
    public void One_key_of_the_policy_makes_it_an_error_or_nothing(string id)
    {
        Assert.Equal([Severity.Error, Severity.Error], Promoted("error"));
        Assert.Equal([Severity.None, Severity.None], Promoted("none"));

        Severity[] Promoted(string severity)
        {
            var (policy, findings) = PolicyLoader.Read($"version: 1\ntier: 1\nrules: {{ {id}: {severity} }}\n", PolicyReader.FileName);
            Assert.Empty(findings);
            return
            [
                .. ((SeverityOptions[])[SeverityOptions.Local, OnCi]).Select(options => new SeverityResolver(policy, options).Of(RuleCatalog.Find(id)!)),
            ];
        }
    }

    [Fact]
    public void Waiver_holds_it_as_any_finding()
    {
        var (waivers, findings) = WaiverReader.Read(Waivers, WaiverReader.FileName, new DateOnly(2026, 11, 21), continuousIntegration: true);
        var verdict = new Verdict(new Finding(RuleCatalog.AccessReviewDue, "ops/access-reviews.yml", 2, 9, "due", "Do it"), Severity.Error);

        Assert.Empty(findings);
        Assert.False(Assert.Single(new ExemptionJudge(waivers, Baseline.Empty).Apply([verdict])).IsOpen);
    }

    /// <summary>Dangerous when late, or a statement that is not true: these fail on CI whatever the day.</summary>
    [Fact]
    public void What_is_dangerous_when_late_stays_an_error_on_CI() => Assert.All(
        (RuleDescriptor[])
        [
            RuleCatalog.WaiverExpiry, RuleCatalog.BaselineMandatoryApproval, RuleCatalog.AdvisoryFileAge, RuleCatalog.AdvisoryRefusedSeverity,
            RuleCatalog.PeriodicWorkDay,
        ],
        rule =>
        {
            Assert.False(rule.Traits.HasFlag(RuleTraits.Due));
            Assert.Equal(Severity.Error, new SeverityResolver(Policy.Default, OnCi).Of(rule));
        });
}
