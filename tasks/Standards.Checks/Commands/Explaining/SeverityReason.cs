using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Declared;

namespace Standards.Checks.Commands.Explaining;

/// <summary>Says how severe a rule is here, and which file and line made it so.</summary>
internal static class SeverityReason
{
    private static readonly IReadOnlySet<string> None = SeverityOptions.Ids(null);

    public static void Write(Page page, RuleDescriptor rule, ExplainOptions options)
    {
        var policy = options.Policy;
        var isMandatory = policy.IsMandatory(rule);
        page.Heading("Is it on here");
        page.Text($"{Sentence(Resolve(policy, rule, null))}.");
        page.Heading("Why");
        page.Item(
            $"{Declared(rule, policy)}: {Pair(rule.Local, rule.Ci)}, tier {rule.Tier}, "
                + $"{(rule.Kind == RuleKind.Mandatory ? "mandatory" : "a default that layers may change")}.");
        if (policy.Mandatory.TryGetValue(rule.Id, out var named))
        {
            page.Item($"{OriginText.Of(named)} names it mandatory: layers below may raise it and nothing lowers it.");
        }

        var isSet = policy.Rules.TryGetValue(rule.Id, out var set);
        if (isSet)
        {
            page.Item($"{OriginText.Of(policy.Origins[$"rules.{rule.Id}"])} sets it to {SeverityNames.Of(set)}.");
        }

        WriteDefaults(page, rule, policy, isSet || isMandatory);
        foreach (var entry in policy.Overrides.Where(o => o.Rules.ContainsKey(rule.Id)))
        {
            page.Item(
                $"{OriginText.Of(entry.Origin)} sets it to {SeverityNames.Of(entry.Rules[rule.Id])} for "
                    + $"{string.Join(", ", entry.Paths.Select(p => p.Pattern))}.");
        }

        WriteProperties(page, rule, options, isMandatory);
    }

    /// <summary>Severity locally and on CI, for the repository or for one file.</summary>
    public static (Severity Local, Severity Ci) Resolve(Policy policy, RuleDescriptor rule, string? path)
    {
        return (Of(false), Of(true));

        Severity Of(bool ci)
        {
            var resolver = new SeverityResolver(policy, new SeverityOptions(ci, None, None, None));
            return path is null ? resolver.Of(rule) : resolver.Of(rule, path);
        }
    }

    /// <summary>Both severities in words.</summary>
    public static string Sentence((Severity Local, Severity Ci) severity) => severity switch
    {
        (Severity.None, Severity.None) => "No: it is off",
        (Severity.Suggestion, Severity.Suggestion) => "As a suggestion: it stands in the reports and fails no build",
        var (local, ci) when local == ci => $"Yes: {SeverityNames.Of(local)}, locally and on CI",
        var (local, ci) => $"Yes: {SeverityNames.Of(local)} locally, {SeverityNames.Of(ci)} on CI",
    };

    private static string Pair(Severity local, Severity ci) =>
        local == ci ? SeverityNames.Of(local) : $"{SeverityNames.Of(local)} locally and {SeverityNames.Of(ci)} on CI";

    private static string Declared(RuleDescriptor rule, Policy policy) =>
        policy.FindDeclared(rule.Id) is { } declared ? $"{OriginText.Of(declared.Origin)} declares it" : "Standards.Sdk declares it";

    // What applies to every rule for which no layer gives a severity.
    private static void WriteDefaults(Page page, RuleDescriptor rule, Policy policy, bool isFixed)
    {
        if (!isFixed && rule.Tier > policy.Tier)
        {
            page.Item($"{OriginText.Of(policy.Origins["tier"])} says tier {policy.Tier}: rules of later tiers are suggestions.");
        }

        if (!isFixed && policy.Profile == Profile.Adopt)
        {
            page.Item($"{OriginText.Of(policy.Origins["profile"])} says profile adopt: errors of default rules are warnings.");
        }

        if (policy.Profile == Profile.Strict)
        {
            page.Item($"{OriginText.Of(policy.Origins["profile"])} says profile strict: warnings are errors.");
        }
    }

    private static void WriteProperties(Page page, RuleDescriptor rule, ExplainOptions options, bool isMandatory)
    {
        (string Name, string Effect, bool Weakens)[] lists =
        [
            ("NoWarn", "silences it", true),
            ("WarningsAsErrors", "makes its warnings errors", false),
            ("WarningsNotAsErrors", "makes its errors warnings", true),
        ];
        foreach (var (name, effect, weakens) in lists)
        {
            var projects = options.Projects.Where(p => p.Find(name) is { } property && SeverityOptions.Ids(property.Value).Contains(rule.Id));
            foreach (var group in projects.GroupBy(p => PropertyPlace.Of(p.Find(name)!)))
            {
                page.Item(weakens && isMandatory
                    ? $"{name}, set {group.Key}, names it in vain, because it is mandatory: {ProjectList.Of(group)}."
                    : $"{name}, set {group.Key}, {effect} in {ProjectList.Of(group)}.");
            }
        }
    }
}
