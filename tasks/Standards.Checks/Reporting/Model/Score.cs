using Standards.Checks.Catalog;

namespace Standards.Checks.Reporting.Model;

/// <summary>
/// The score of rules in percent, rounded down. Only rules that judged something have a part in it. A rule weighs 3 (error), 2 (warning) or 1
/// (suggestion). It earns its weight when it found nothing, half of it when waivers or the baseline hold all that it found, nothing when a finding is
/// open. How many findings a rule has does not matter, so that an old repository is not lost from the start and the last finding of a rule is worth
/// repairing. An open error caps the score, whatever else holds: nobody shall read a good number beside a red verdict.
/// </summary>
public static class Score
{
    /// <summary>The most with an open error.</summary>
    public const int WithError = 49;

    /// <summary>The most with an open error of a mandatory rule, or with a secret in the repository.</summary>
    public const int WithDanger = 20;

    /// <summary>The score; null when no rule judged anything.</summary>
    public static int? Of(IReadOnlyCollection<RuleResult> rules)
    {
        var (earned, possible) = (0L, 0L);
        foreach (var rule in rules.Where(rule => rule.IsJudged))
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

        return possible == 0 ? null : Math.Min((int)(100 * earned / possible), Cap(rules));
    }

    /// <summary>The most that open findings leave.</summary>
    public static int Cap(IEnumerable<RuleResult> rules)
    {
        var cap = 100;
        foreach (var rule in rules.Where(rule => rule.Open.Count > 0))
        {
            var hasError = rule.Open.Any(v => v.Severity == Severity.Error);
            var isDanger = hasError && (rule.Rule.Kind == RuleKind.Mandatory || rule.Rule.Traits.HasFlag(RuleTraits.Value));
            cap = Math.Min(cap, isDanger ? WithDanger : hasError ? WithError : 100);
        }

        return cap;
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
