namespace Standards.Checks.Reporting.Model;

/// <summary>How one area of the policy stands.</summary>
/// <param name="Name">Category of the rules; <c>code</c> for the compiler and the analyzers.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="Rules">Rules in force.</param>
/// <param name="Passed">Those without a finding.</param>
/// <param name="Held">Those of which waivers or the baseline hold all findings.</param>
/// <param name="Failed">Those with an open finding.</param>
public sealed record AreaResult(string Name, int Score, int Rules, int Passed, int Held, int Failed)
{
    /// <summary>The result of the rules of an area.</summary>
    public static AreaResult Of(string name, IReadOnlyCollection<RuleResult> rules)
    {
        var passed = rules.Count(r => r.Status == RuleStatus.Passed);
        var failed = rules.Count(r => r.Status == RuleStatus.Failed);
        return new AreaResult(name, Standards.Checks.Reporting.Model.Score.Of(rules), rules.Count, passed, rules.Count - passed - failed, failed);
    }
}
