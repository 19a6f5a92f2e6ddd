using Standards.Checks.Catalog;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Tests.Reporting;

public sealed class ScoreTests
{
    private static readonly Exemption Waiver = new(ExemptionKind.Waiver, "old") { Owner = "payments", ApprovedBy = "jane.doe" };
    private static readonly Exemption Known = new(ExemptionKind.Baseline, "");

    [Fact]
    public void Nothing_judged_is_no_score()
    {
        Assert.Null(Score.Of([]));
        Assert.Null(Score.Of([Silent(RuleStatus.NotApplicable), Silent(RuleStatus.NotRun), Silent(RuleStatus.Stale)]));
    }

    [Theory]
    [InlineData(RuleStatus.NotApplicable)]
    [InlineData(RuleStatus.NotRun)]
    [InlineData(RuleStatus.Stale)]
    public void Rules_that_judged_nothing_have_no_part_in_the_score(RuleStatus silence) =>
        Assert.Equal(60, Score.Of([Rule(Severity.Error), Rule(Severity.Warning, Found(Severity.Warning)), .. Enumerable.Repeat(Silent(silence), 100)]));

    [Fact]
    public void Open_error_caps_the_score_and_one_of_a_mandatory_rule_or_a_secret_more()
    {
        var passed = Enumerable.Repeat(Rule(Severity.Error), 500).ToList();

        Assert.Equal(49, Score.Of([.. passed, Rule(Severity.Error, Found(Severity.Error))]));
        Assert.Equal(49, Score.Of([.. passed, Rule(Severity.Warning, Found(Severity.Error))]));
        Assert.Equal(20, Score.Of([.. passed, Rule(RuleCatalog.PolicyKeysKnown, Found(Severity.Error))]));
        Assert.Equal(20, Score.Of([.. passed, Rule(RuleCatalog.All.First(rule => rule.Id == "STD5020"), Found(Severity.Error))]));
        Assert.Equal(99, Score.Of([.. passed, Rule(RuleCatalog.PolicyKeysKnown, Found(Severity.Error, Waiver))]));
        Assert.Equal(99, Score.Of([.. passed, Rule(Severity.Warning, Found(Severity.Warning))]));
    }

    [Fact]
    public void Rules_without_findings_have_a_full_score() => Assert.Equal(100, Score.Of([Rule(Severity.Error), Rule(Severity.Suggestion)]));

    [Theory]
    [InlineData(Severity.Error, 49)]
    [InlineData(Severity.Warning, 60)]
    [InlineData(Severity.Suggestion, 75)]
    public void Open_finding_takes_the_weight_of_its_rule(Severity severity, int expected) =>
        Assert.Equal(expected, Score.Of([Rule(Severity.Error), Rule(severity, Found(severity))]));

    [Fact]
    public void Held_findings_take_half_the_weight()
    {
        Assert.Equal(50, Score.Of([Rule(Severity.Error, Found(Severity.Error, Waiver))]));
        Assert.Equal(50, Score.Of([Rule(Severity.Suggestion, Found(Severity.Suggestion, Known), Found(Severity.Suggestion, Waiver))]));
    }

    [Fact]
    public void One_open_finding_among_held_ones_takes_all() =>
        Assert.Equal(0, Score.Of([Rule(Severity.Error, Found(Severity.Error, Waiver), Found(Severity.Error))]));

    [Fact]
    public void Number_of_findings_does_not_matter() =>
        Assert.Equal(
            Score.Of([Rule(Severity.Error), Rule(Severity.Warning, Found(Severity.Warning))]),
            Score.Of([Rule(Severity.Error), Rule(Severity.Warning, [.. Enumerable.Repeat(Found(Severity.Warning), 1_000)])]));

    [Fact]
    public void Score_is_rounded_down() =>
        Assert.Equal(66, Score.Of([Rule(Severity.Warning), Rule(Severity.Warning), Rule(Severity.Warning, Found(Severity.Warning))]));

    private static RuleResult Rule(Severity severity, params Verdict[] verdicts) =>
        RuleResult.Of(new RuleInForce(RuleCatalog.ProjectNameMeaning, severity), isCompiler: false, verdicts);

    private static RuleResult Rule(RuleDescriptor rule, Verdict verdict) => RuleResult.Of(new RuleInForce(rule, Severity.Error), isCompiler: false, [verdict]);

    private static RuleResult Silent(RuleStatus silence) => Rule(Severity.Error) with { Silence = silence };

    private static Verdict Found(Severity severity, Exemption? exemption = null) => Reports.Verdict("a", 1, severity: severity) with { Exemption = exemption };
}
