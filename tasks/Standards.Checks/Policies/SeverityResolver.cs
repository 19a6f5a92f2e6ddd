using Standards.Checks.Findings;
using Standards.Checks.Rules;

namespace Standards.Checks.Policies;

/// <summary>
/// Decides the severity of a finding. In this order: catalog (local or CI), repository's <c>rules</c>, tier, profile, MSBuild
/// properties. A mandatory rule ignores everything that would lower it, and follows what raises it.
/// </summary>
public sealed class SeverityResolver(Policy policy, SeverityOptions options)
{
    /// <summary>The severity of a rule in this build.</summary>
    public Severity Of(RuleDescriptor rule)
    {
        var declared = options.ContinuousIntegration ? rule.Ci : rule.Local;
        var isSet = policy.Rules.TryGetValue(rule.Id, out var set);
        if (rule.Kind == RuleKind.Mandatory)
        {
            return Promote(rule, isSet && set > declared ? set : declared);
        }

        if (options.NoWarn.Contains(rule.Id))
        {
            return Severity.None;
        }

        var severity = isSet ? set : declared;
        if (!isSet)
        {
            severity = rule.Tier > policy.Tier ? Min(severity, Severity.Suggestion) : severity;
            severity = policy.Profile == Profile.Adopt ? Min(severity, Severity.Warning) : severity;
        }

        severity = Promote(rule, severity);
        return severity == Severity.Error && options.WarningsNotAsErrors.Contains(rule.Id) ? Severity.Warning : severity;
    }

    private Severity Promote(RuleDescriptor rule, Severity severity) =>
        severity == Severity.Warning && (policy.Profile == Profile.Strict || options.WarningsAsErrors.Contains(rule.Id)) ? Severity.Error : severity;

    /// <summary>The verdicts over findings, in the order of all outputs; findings of severity none are dropped, and
    /// what two checks say of the same place in the same words stands once.</summary>
    public IReadOnlyList<Verdict> Judge(IEnumerable<Finding> findings)
    {
        var verdicts = new List<Verdict>();
        foreach (var finding in findings)
        {
            if (Of(finding.Rule) is var severity and not Severity.None)
            {
                verdicts.Add(new Verdict(finding, severity));
            }
        }

        verdicts.Sort(Verdict.Order);
        for (var i = verdicts.Count - 1; i > 0; i--)
        {
            if (Verdict.Order.Compare(verdicts[i - 1], verdicts[i]) == 0)
            {
                verdicts.RemoveAt(i);
            }
        }

        return verdicts;
    }

    private static Severity Min(Severity a, Severity b) => a < b ? a : b;
}
