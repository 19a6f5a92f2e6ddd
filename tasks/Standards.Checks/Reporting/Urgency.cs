using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting;

/// <summary>In which order findings need work; all reports show them so.</summary>
internal static class Urgency
{
    /// <summary>
    /// The rules that found something, those that need work first: what concerns an attacker, then by severity, mandatory rules in front, then by the
    /// priority of the rule; how many findings it has comes last, because a count is no weight.
    /// </summary>
    public static IEnumerable<RuleResult> Of(ReportModel model) => model.Checks
        .Where(c => c.Total > 0)
        .OrderByDescending(c => c.Status == RuleStatus.Failed)
        .ThenByDescending(IsSecurity)
        .ThenByDescending(Worst)
        .ThenByDescending(c => c.Rule.Kind == RuleKind.Mandatory)
        .ThenBy(c => c.Rule.Tier)
        .ThenByDescending(c => c.Open.Count)
        .ThenBy(c => c.Rule.Id, StringComparer.Ordinal);

    /// <summary>Findings in the same order, without their rules around them.</summary>
    public static IEnumerable<Verdict> Of(IEnumerable<Verdict> verdicts) => verdicts
        .OrderByDescending(v => v.Severity > Severity.Suggestion && SecurityRules.Is(v.Finding.Rule))
        .ThenByDescending(v => v.Severity)
        .ThenByDescending(v => v.Finding.Rule.Kind == RuleKind.Mandatory)
        .ThenBy(v => v.Finding.Rule.Tier)
        .ThenBy(v => v, Verdict.Order);

    /// <summary>Whether a rule has open findings that concern an attacker; a suggestion alone is no such finding.</summary>
    public static bool IsSecurity(RuleResult rule) => Worst(rule) > Severity.Suggestion && SecurityRules.Is(rule.Rule);

    private static Severity Worst(RuleResult rule) => rule.Open.Count > 0 ? rule.Open.Max(v => v.Severity) : Severity.None;
}
