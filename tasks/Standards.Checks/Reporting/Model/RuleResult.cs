using Standards.Checks.Catalog;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Reporting.Gates;

namespace Standards.Checks.Reporting.Model;

/// <summary>One rule in force and what it found.</summary>
/// <param name="Rule">The rule, or a diagnostic of the compiler or an analyzer in the form of one.</param>
/// <param name="Severity">What the policy makes of it; its worst open finding may be another in a folder of its own.</param>
/// <param name="IsCompiler">Whether the compiler or an analyzer gives it.</param>
public sealed record RuleResult(RuleDescriptor Rule, Severity Severity, bool IsCompiler)
{
    /// <summary>What silence of the rule says: that it passed, that it has nothing to judge, or that nothing is known.</summary>
    public RuleStatus Silence { get; init; }

    /// <summary>What judges the rule besides a build.</summary>
    public Gate Gate { get; init; }

    /// <summary>Findings that count, in the order of all outputs.</summary>
    public IReadOnlyList<Verdict> Open { get; init; } = [];

    /// <summary>Findings that a waiver holds, or a comment beside them.</summary>
    public IReadOnlyList<Verdict> Waived { get; init; } = [];

    /// <summary>Findings that the baseline holds.</summary>
    public IReadOnlyList<Verdict> Baselined { get; init; } = [];

    /// <summary>How many findings there are.</summary>
    public int Total => Open.Count + Waived.Count + Baselined.Count;

    /// <summary>How the rule stands.</summary>
    public RuleStatus Status => this switch
    {
        { Open.Count: > 0 } => RuleStatus.Failed,
        { Waived.Count: > 0 } => RuleStatus.Waived,
        { Baselined.Count: > 0 } => RuleStatus.Baselined,
        _ => Silence,
    };

    /// <summary>Whether it judged something: only such rules have a part in a score.</summary>
    public bool IsJudged => Status is RuleStatus.Passed or RuleStatus.Failed or RuleStatus.Waived or RuleStatus.Baselined;

    /// <summary>The result of a rule from its findings.</summary>
    public static RuleResult Of(RuleInForce rule, bool isCompiler, IReadOnlyList<Verdict> verdicts) => new(rule.Rule, rule.Severity, isCompiler)
    {
        Open = [.. verdicts.Where(v => v.IsOpen)],
        Waived = [.. verdicts.Where(v => v.Exemption?.Kind is ExemptionKind.Waiver or ExemptionKind.Comment)],
        Baselined = [.. verdicts.Where(v => v.Exemption?.Kind == ExemptionKind.Baseline)],
    };
}
