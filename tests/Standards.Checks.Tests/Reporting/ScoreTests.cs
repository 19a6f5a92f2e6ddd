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
    public void Nothing_in_force_is_a_full_score() => Assert.Equal(100, Score.Of([]));

    [Fact]
    public void Rules_without_findings_have_a_full_score() => Assert.Equal(100, Score.Of([Rule(Severity.Error), Rule(Severity.Suggestion)]));

    [Theory]
    [InlineData(Severity.Error, 50)]
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

    private static Verdict Found(Severity severity, Exemption? exemption = null) => Reports.Verdict("a", 1, severity: severity) with { Exemption = exemption };
}
