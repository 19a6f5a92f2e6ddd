using Standards.Checks.Catalog;
using Standards.Checks.Reporting.Gates;

namespace Standards.Checks.Reporting.Model;

/// <summary>What it says that a rule found nothing.</summary>
/// <param name="gates">The last answers of gates.</param>
/// <param name="isCompiled">Whether the compiler's log was read.</param>
internal sealed class RuleSilence(IReadOnlyList<GateRun> gates, bool isCompiled)
{
    private readonly Dictionary<Gate, GateRun> _gates = gates.ToDictionary(run => run.Gate);

    /// <summary>Passed, not applicable, not run or stale.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="gate">What judges it besides a build.</param>
    public RuleStatus Of(RuleInForce rule, Gate gate)
    {
        if (!rule.HasSubject)
        {
            return RuleStatus.NotApplicable;
        }

        return gate switch
        {
            Gate.None => RuleStatus.Passed,
            Gate.Compiler => isCompiled ? RuleStatus.Passed : RuleStatus.NotRun,
            _ => !_gates.TryGetValue(gate, out var run) ? RuleStatus.NotRun : run.IsCurrent ? RuleStatus.Passed : RuleStatus.Stale,
        };
    }
}
