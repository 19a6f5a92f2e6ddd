using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Policies.Layers;

/// <summary>
/// Lays layers over each other, general first. A lower value takes the place of an upper one, except where the upper layers name the
/// rule or key mandatory and the lower value asks for less: that is STD0009 at the line that does it, and the upper value stays. Keys on which
/// mandatory rules depend are held so for files of the repository; a package may loosen them, because the platform team publishes it.
/// </summary>
internal sealed class LayerMerge(PolicyShape shape, List<Finding> findings)
{
    // Names of projects and ids are compared without case, as MSBuild does it; no other two keys differ by case alone.
    private readonly Dictionary<string, (PolicyValue Value, LayerFile File)> _merged = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PolicyOrigin> _mandatory = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PolicyValue> _published = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(OverrideEntry Entry, LayerFile File)> _overrides = [];

    public void Add(LayerFile file, LayerContent content)
    {
        var upper = Read(_merged.Values.Select(m => m.Value));
        var lower = Read([.. _merged.Values.Select(m => m.Value), .. content.Values]);
        foreach (var value in content.Values)
        {
            if (!(value.Section == "rules" ? IsWeakenedRule(value, upper, file) : IsWeakenedKey(value, upper, lower, file)))
            {
                _merged.Remove(value.Path);
                _merged.Add(value.Path, (value, file));
                if (file.Entry is not null)
                {
                    _published[value.Path] = value;
                }
            }
        }

        foreach (var name in content.Mandatory)
        {
            _mandatory.TryAdd(name.Value, file.Origin(name));
        }

        _overrides.AddRange(content.Overrides.Select(entry => (entry, file)));
    }

    /// <summary>The policy after all layers.</summary>
    public Policy Finish()
    {
        var policy = Read(_merged.Values.Select(m => m.Value)) with { Mandatory = _mandatory };
        return policy with
        {
            MandatoryAnalyzers = new HashSet<string>(
                [
                    .. policy.MandatoryAnalyzers,
                    .. _mandatory.Keys.Where(
                        name => AnalyzerRules.Contains(name) || (shape.Rules.Find(name) is null && !shape.Rules.IsBroken(name) && !shape.Keys.IsKey(name))),
                ],
                StringComparer.OrdinalIgnoreCase),
            Overrides = [.. _overrides.Select(o => Judge(o.Entry, o.File, policy)).Where(o => o.Rules.Count > 0)],
            Origins = new PolicyOrigins(_merged.Values.ToDictionary(m => m.Value.Path, m => m.File.Origin(m.Value.Key), StringComparer.OrdinalIgnoreCase)),
        };
    }

    private PolicyOverride Judge(OverrideEntry entry, LayerFile file, Policy policy)
    {
        var severities = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var (key, rule, severity) in entry.Rules)
        {
            if (!IsWeakened(rule, severity, policy, key, file))
            {
                severities[rule.Id] = severity;
            }
        }

        return new PolicyOverride(entry.Paths, severities, file.Origin(entry.Node));
    }

    private bool IsWeakenedRule(PolicyValue value, Policy upper, LayerFile file) =>
        IsWeakened(shape.Rules.Find(value.Key.Value)!, SeverityNames.All[((YamlScalar)value.Node).Value], upper, value.Key, file);

    private bool IsWeakened(RuleDescriptor rule, Severity severity, Policy upper, YamlScalar key, LayerFile file)
    {
        var named = _mandatory.GetValueOrDefault(rule.Id);
        if (rule.Kind != RuleKind.Mandatory && named is null)
        {
            return false;
        }

        var isSet = upper.Rules.TryGetValue(rule.Id, out var set);
        var (local, ci) = rule.Kind == RuleKind.Mandatory || !isSet ? (rule.Local, rule.Ci) : (set, set);
        if (severity >= local && severity >= ci && (!isSet || severity >= set))
        {
            return false;
        }

        var by = file.IsRepository ? "by a repository" : $"by {file.Name}";
        findings.Add(file.Finding(
            RuleCatalog.PolicyMandatoryRules,
            key,
            $"{rule.Id} ({rule.Title}) is mandatory{(named is null ? "" : $" in {Describe(named)}")} and cannot be lowered to "
                + $"'{SeverityNames.Of(severity)}' {by}",
            "Remove the line and correct what the rule finds; an exception needs a waiver"));
        return true;
    }

    private bool IsWeakenedKey(PolicyValue value, Policy upper, Policy lower, LayerFile file)
    {
        var guard = shape.Keys.Guards(value).FirstOrDefault(_mandatory.ContainsKey);
        if (guard is null)
        {
            return file.Entry is null && shape.Keys.IsHeld(value) && IsLoosened(value, lower, file);
        }

        if (shape.Keys.Weakening(value, upper, lower) is not { } verb)
        {
            return false;
        }

        // A project's budget may be held by the general one.
        var holder = new[] { value.Path, guard }.FirstOrDefault(_merged.ContainsKey);
        var stays = holder is null ? PolicyOrigin.Sdk.Layer : Describe(_merged[holder].File.Origin(_merged[holder].Value.Key));
        findings.Add(file.Finding(
            RuleCatalog.PolicyMandatoryRules,
            value.Key,
            $"'{ValueText.Shorten(value.Path)}' is mandatory in {Describe(_mandatory[guard])} and cannot be {verb} to {Text(value.Node)}",
            $"Remove the line; the value of {stays} stays in force"));
        return true;
    }

    // Another file of the repository may have asked for more; what counts is what the SDK and packages ask for.
    private bool IsLoosened(PolicyValue value, Policy lower, LayerFile file)
    {
        if (shape.Keys.Weakening(value, Read(_published.Values), lower) is not { } verb)
        {
            return false;
        }

        var stays = _published.ContainsKey(value.Path) && _merged.TryGetValue(value.Path, out var merged) && merged.File.Entry is not null
            ? Describe(merged.File.Origin(merged.Value.Key))
            : PolicyOrigin.Sdk.Layer;
        findings.Add(file.Finding(
            RuleCatalog.PolicyMandatoryRules,
            value.Key,
            $"'{ValueText.Shorten(value.Path)}' can only be tightened by a repository, because mandatory rules depend on it, and cannot be {verb} to "
                + $"{Text(value.Node)}",
            $"Remove the line; the value of {stays} stays in force, unless a package that 'extends' names sets another"));
        return true;
    }

    private static string Text(YamlNode node) => node switch
    {
        YamlSequence list => $"[{ValueText.Line(string.Join(", ", list.Items.OfType<YamlScalar>().Select(i => i.Value)), 80)}]",
        YamlScalar scalar => ValueText.Quote(scalar.Value),
        _ => "a map",
    };

    private static string Describe(PolicyOrigin origin) =>
        origin.Line == 0 ? origin.Layer : string.Create(CultureInfo.InvariantCulture, $"{origin.Layer} (line {origin.Line})");

    // The values are sound, each in its layer, so nothing is reported here.
    private Policy Read(IEnumerable<PolicyValue> values) => shape.Read(new PolicySection(LayerTree.Of(values), "", "", []));
}
