using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Collections;
using Standards.Checks.Policies.Layers;

namespace Standards.Checks.Policies;

/// <summary>The policy in force: the SDK's defaults under what the repository's <c>standards.yml</c> says.</summary>
public sealed record Policy
{
    /// <summary>The policy of a repository without a <c>standards.yml</c>.</summary>
    public static Policy Default { get; } = new();

    /// <summary><c>adopt</c>, <c>standard</c> or <c>strict</c>.</summary>
    public Profile Profile { get; init; } = Profile.Standard;

    /// <summary>Rules up to this tier are enforced; those of later tiers are suggestions.</summary>
    public int Tier { get; init; } = 2;

    /// <summary>What the repository builds.</summary>
    public ServicePolicy Service { get; init; } = new();

    /// <summary>Severity by rule id, as the repository set it.</summary>
    public IReadOnlyDictionary<string, Severity> Rules { get; init; } = new Dictionary<string, Severity>();

    /// <summary>Rules that layers declare, in the order of the files.</summary>
    public IReadOnlyList<RuleDescriptor> DeclaredRules { get; init; } = [];

    /// <summary>The rule with an id, of the product or declared, or null.</summary>
    public RuleDescriptor? FindRule(string id) => RuleCatalog.Find(id) ?? DeclaredRules.FirstOrDefault(rule => rule.Id == id);

    /// <summary>Severities for parts of the repository. The last one that matches a path and names the rule holds.</summary>
    public IReadOnlyList<PolicyOverride> Overrides { get; init; } = [];

    /// <summary>What layers name mandatory: ids of rules and analyzers, and keys; with the layer that says so.</summary>
    public IReadOnlyDictionary<string, PolicyOrigin> Mandatory { get; init; } = new Dictionary<string, PolicyOrigin>();

    /// <summary>Ids of analyzer and compiler diagnostics that are mandatory: by the SDK or by a layer.</summary>
    public IReadOnlySet<string> MandatoryAnalyzers { get; init; } = SecurityAnalyzers.Mandatory;

    /// <summary>Where each value comes from.</summary>
    public PolicyOrigins Origins { get; init; } = PolicyOrigins.None;

    private TypedValues Parts { get; init; } = TypedValues.Empty;

    /// <summary>What a concern reads of the policy; the SDK's defaults when no layer says anything.</summary>
    /// <typeparam name="T">The values of its <see cref="PolicyPart"/>.</typeparam>
    public T Part<T>()
        where T : class, new() => Parts.Find<T>() ?? Defaults<T>.Value;

    /// <summary>The policy with other values of a part.</summary>
    public Policy With<T>(T part)
        where T : class => this with { Parts = Parts.With(part) };

    /// <summary>Whether a lower layer may not weaken a rule, be it by the catalog or because a layer says so.</summary>
    public bool IsMandatory(RuleDescriptor rule) => rule.Kind == RuleKind.Mandatory || Mandatory.ContainsKey(rule.Id);

    private static class Defaults<T>
        where T : class, new()
    {
        public static T Value { get; } = new();
    }
}
