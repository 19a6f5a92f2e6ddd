using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Policies;

namespace Standards.Checks.Engine.Verdicts;

/// <summary>
/// Decides the severity of a finding. In this order: catalog (local or CI), <c>rules</c> of the layers, <c>overrides</c>, tier, profile,
/// MSBuild properties. A mandatory rule ignores everything that would lower it, and follows what raises it.
/// </summary>
public sealed class SeverityResolver(Policy policy, SeverityOptions options)
{
    /// <summary>The severity of a rule in this build, where no override speaks.</summary>
    public Severity Of(RuleDescriptor rule) => Decide(rule, null);

    /// <summary>The severity of a rule for a file of the repository.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">Repository-relative path with <c>/</c>.</param>
    public Severity Of(RuleDescriptor rule, string path) => Decide(rule, OverrideOf(rule, path)?.Rules[rule.Id]);

    /// <summary>The override that holds for a rule and a file; null when there is none.</summary>
    public PolicyOverride? OverrideOf(RuleDescriptor rule, string path)
    {
        for (var i = policy.Overrides.Count - 1; i >= 0; i--)
        {
            if (policy.Overrides[i].Rules.ContainsKey(rule.Id) && policy.Overrides[i].Covers(path))
            {
                return policy.Overrides[i];
            }
        }

        return null;
    }

    private Severity Decide(RuleDescriptor rule, Severity? overridden)
    {
        var declared = options.ContinuousIntegration ? rule.Ci : rule.Local;
        var isSet = policy.Rules.TryGetValue(rule.Id, out var set);
        if (policy.IsMandatory(rule))
        {
            // What a layer says of a rule that only a layer made mandatory replaces the catalog; the SDK's own can only go up.
            var floor = isSet && (rule.Kind != RuleKind.Mandatory || set > declared) ? set : declared;
            return Promote(rule, overridden > floor ? overridden.Value : floor);
        }

        if (options.NoWarn.Contains(rule.Id))
        {
            return Severity.None;
        }

        var severity = overridden ?? (isSet ? set : declared);
        if (!isSet && overridden is null)
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
            if (Of(finding.Rule, finding.Path) is var severity and not Severity.None)
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
