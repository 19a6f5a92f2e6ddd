using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies.Layers;

namespace Standards.Checks.Policies;

/// <summary>The keys of a policy and the form of their values. A value that is wrong is reported, and the SDK's default stands in its place.</summary>
/// <param name="parts">What concerns add to the policy.</param>
/// <param name="rules">The rules that it may name.</param>
internal sealed class PolicyShape(PolicyParts parts, RuleBook rules)
{
    private static readonly Dictionary<string, Profile> Profiles = new(StringComparer.Ordinal)
    {
        ["adopt"] = Profile.Adopt,
        ["standard"] = Profile.Standard,
        ["strict"] = Profile.Strict,
    };

    private static readonly Dictionary<string, ServiceClass> ServiceClasses = new(StringComparer.Ordinal)
    {
        ["service"] = ServiceClass.Service,
        ["worker"] = ServiceClass.Worker,
        ["library"] = ServiceClass.Library,
        ["repository"] = ServiceClass.Repository,
    };

    /// <summary>The rules that the policy may name.</summary>
    public RuleBook Rules => rules;

    /// <summary>The keys that a layer may name mandatory.</summary>
    public LayerKeys Keys => parts.Keys;

    /// <summary>The policy that a map says over the SDK's defaults; reports its unknown keys.</summary>
    public Policy Read(PolicySection root)
    {
        _ = root.Integer("version", 1, 1, 1);
        var service = root.Section("service");
        var defaults = Policy.Default;
        var policy = new Policy
        {
            Profile = root.OneOf("profile", Profiles) ?? defaults.Profile,
            Tier = root.Integer("tier", 1, 4, 2) ?? defaults.Tier,
            Service = new ServicePolicy
            {
                Name = service.Text("name", "orders") ?? "",
                Class = service.OneOf("class", ServiceClasses) ?? defaults.Service.Class,
                Team = service.Text("team", "payments") ?? "",
            },
            Rules = ReadRules(RuleSection(root)),
        };
        service.End();
        foreach (var part in parts.All)
        {
            policy = part.Read(root.Section(part.Name), policy);
        }

        root.End();
        return policy;
    }

    /// <summary>The map <c>rules</c>, in which the names of families are replaced by their rules.</summary>
    public static PolicySection RuleSection(PolicySection section) => FamilyEntries.Expand(section.Section("rules"));

    /// <summary>Severities by rule id; whether they may be set is judged where the layers meet.</summary>
    public Dictionary<string, Severity> ReadRules(PolicySection section)
    {
        var severities = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var (key, value) in section.Entries)
        {
            if (rules.IsBroken(key.Value))
            {
                // What is wrong with its declaration is reported.
            }
            else if (RuleFamilies.Find(key.Value) is not null)
            {
                // Its value is no severity, or its rules would stand here.
                _ = section.OneOf(value, key.Value, SeverityNames.All, SeverityNames.Nearest);
            }
            else if (rules.Find(key.Value) is not { } rule)
            {
                section.Report(RuleCatalog.PolicyKeysKnown, key, $"{ValueText.Quote(key.Value)} is not a rule of Standards.Sdk", rules.UnknownFix(key.Value));
            }
            else if (section.OneOf(value, key.Value, SeverityNames.All, SeverityNames.Nearest) is { } severity)
            {
                severities[rule.Id] = severity;
            }
        }

        return severities;
    }
}
