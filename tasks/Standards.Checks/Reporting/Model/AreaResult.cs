using Standards.Checks.Reporting.Gates;

namespace Standards.Checks.Reporting.Model;

/// <summary>How one area of the policy stands. The numbers are rules: each is judged (passed, held, failed), or not.</summary>
/// <param name="Name">Category of the rules; <c>code</c> for the compiler and the analyzers.</param>
/// <param name="Score">0 to 100; null when more of its rules wait for what judges them than were judged, and none of these fails.</param>
/// <param name="Passed">Judged, without a finding.</param>
/// <param name="Held">Waivers or the baseline hold all findings.</param>
/// <param name="Failed">With an open finding.</param>
/// <param name="NotApplicable">The repository has nothing that they are about.</param>
/// <param name="NotRun">What judges them has not run.</param>
/// <param name="Stale">What judges them ran over other sources.</param>
public sealed record AreaResult(string Name, int? Score, int Passed, int Held, int Failed, int NotApplicable, int NotRun, int Stale)
{
    /// <summary>Those that judged something.</summary>
    public int Judged => Passed + Held + Failed;

    /// <summary>What would judge the rules that are not run or stale, in the order of gates.</summary>
    public IReadOnlyList<Gate> Awaited { get; init; } = [];

    /// <summary>The result of the rules of an area.</summary>
    public static AreaResult Of(string name, IReadOnlyCollection<RuleResult> rules)
    {
        // A few rules that passed say nothing of many that nobody asked.
        var waiting = Count(RuleStatus.NotRun) + Count(RuleStatus.Stale);
        var isKnown = Count(RuleStatus.Failed) > 0 || rules.Count(rule => rule.IsJudged) >= waiting;
        return new AreaResult(
            name,
            isKnown ? Standards.Checks.Reporting.Model.Score.Of(rules) : null,
            Count(RuleStatus.Passed),
            Count(RuleStatus.Waived) + Count(RuleStatus.Baselined),
            Count(RuleStatus.Failed),
            Count(RuleStatus.NotApplicable),
            Count(RuleStatus.NotRun),
            Count(RuleStatus.Stale))
        {
            Awaited = [.. rules.Where(rule => rule.Status is RuleStatus.NotRun or RuleStatus.Stale).Select(rule => rule.Gate).Distinct().Order()],
        };

        int Count(RuleStatus status) => rules.Count(rule => rule.Status == status);
    }
}
