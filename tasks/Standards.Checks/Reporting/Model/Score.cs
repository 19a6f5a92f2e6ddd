using Standards.Checks.Catalog;

namespace Standards.Checks.Reporting.Model;

/// <summary>
/// The score of rules in percent, rounded down. A rule weighs 3 (error), 2 (warning) or 1 (suggestion). It earns its weight when it found
/// nothing, half of it when waivers or the baseline hold all that it found, nothing when a finding is open. How many findings a rule has
/// does not matter, so that an old repository is not lost from the start and the last finding of a rule is worth repairing.
/// </summary>
public static class Score
{
    /// <summary>The score; 100 when there is no rule.</summary>
    public static int Of(IEnumerable<RuleResult> rules)
    {
        var (earned, possible) = (0L, 0L);
        foreach (var rule in rules)
        {
            // In halves, so that nothing is rounded before the end.
            var full = 2 * Weight(rule.Severity);
            possible += full;
            earned += rule.Status switch
            {
                RuleStatus.Passed => full,
                RuleStatus.Failed => 0,
                _ => full / 2,
            };
        }

        return possible == 0 ? 100 : (int)(100 * earned / possible);
    }

    /// <summary>What a rule weighs.</summary>
    public static int Weight(Severity severity) => severity switch
    {
        Severity.Error => 3,
        Severity.Warning => 2,
        Severity.Suggestion => 1,
        _ => 0,
    };
}
