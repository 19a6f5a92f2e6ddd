using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Policies;

/// <summary>
/// A map of severities may name a family of rules: <c>rules: { async: suggestion }</c>. It is read as if each of its rules stood there, at the place of the
/// name. A rule that the map names itself keeps that severity, and of two families that hold a rule the smaller one counts.
/// </summary>
internal static class FamilyEntries
{
    /// <summary>The map with rules in the place of families. A family whose value is no severity stays, for the finding about it.</summary>
    public static PolicySection Expand(PolicySection section)
    {
        var families = section.Entries
            .Select(entry => (entry.Key, entry.Value, Rules: RulesOf(entry)))
            .Where(family => family.Rules is not null)
            .OrderBy(family => family.Rules!.Count)
            .ToList();
        if (families.Count == 0)
        {
            return section;
        }

        var named = section.Entries.Where(entry => families.TrueForAll(family => family.Key != entry.Key)).ToList();
        var ids = named.Select(entry => entry.Key.Value).ToHashSet(StringComparer.Ordinal);
        var added = families.SelectMany(family => family.Rules!
            .Where(rule => ids.Add(rule.Id))
            .Select(rule => KeyValuePair.Create(family.Key with { Value = rule.Id }, family.Value)));
        return section.With([.. named, .. added]);
    }

    private static IReadOnlyList<RuleDescriptor>? RulesOf(KeyValuePair<YamlScalar, YamlNode> entry) =>
        entry.Value is YamlScalar { Value: var severity } && SeverityNames.All.ContainsKey(severity) ? RuleFamilies.Find(entry.Key.Value) : null;
}
