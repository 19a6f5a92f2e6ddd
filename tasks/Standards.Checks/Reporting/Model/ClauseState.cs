namespace Standards.Checks.Reporting.Model;

/// <summary>How a clause of the handbooks stands in this repository, by the rules in force that are about it.</summary>
/// <param name="Clause">Key of the clause.</param>
/// <param name="Area">Area of the first of its rules.</param>
/// <param name="Standing">What the rules say of it together.</param>
/// <param name="Rules">Ids of the rules that decide it, in ordinal order: those that failed, or all of them.</param>
public sealed record ClauseState(string Clause, string Area, ClauseStanding Standing, IReadOnlyList<string> Rules)
{
    /// <summary>The clauses of the rules, by key. A declared rule may name a clause that no handbook of ours has.</summary>
    public static IReadOnlyList<ClauseState> Of(IReadOnlyList<RuleResult> checks) =>
    [
        .. checks
            .SelectMany(check => check.Rule.Clauses.Distinct(StringComparer.Ordinal).Select(clause => (Clause: clause, Check: check)))
            .GroupBy(pair => pair.Clause, pair => pair.Check, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Of(group.Key, [.. group])),
    ];

    private static ClauseState Of(string clause, RuleResult[] rules)
    {
        // The worst that is known decides: one rule that fails opens the clause, and one that passes proves what the others have nothing to say of.
        var standing = rules.Min(rule => StandingOf(rule.Status));
        var deciding = rules.Where(rule => StandingOf(rule.Status) == standing).Select(rule => rule.Rule.Id);
        return new ClauseState(clause, rules[0].Rule.Category, standing, [.. deciding]);
    }

    private static ClauseStanding StandingOf(RuleStatus status) => status switch
    {
        RuleStatus.Failed => ClauseStanding.Open,
        RuleStatus.Waived or RuleStatus.Baselined => ClauseStanding.Held,
        RuleStatus.Passed => ClauseStanding.Proven,
        RuleStatus.NotApplicable => ClauseStanding.NotApplicable,
        _ => ClauseStanding.NotRun,
    };
}
