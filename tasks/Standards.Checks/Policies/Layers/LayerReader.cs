using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Policies.Layers;

/// <summary>Reads one layer: what is wrong with it becomes findings at its lines, the rest is its content.</summary>
internal sealed class LayerReader(PolicyShape shape, List<Finding> findings)
{
    public LayerContent Read(PolicyLayer layer)
    {
        var values = new List<PolicyValue>();
        var root = new PolicySection(layer.Root, "", layer.File, findings, values);
        root.Skip("extends");
        root.Skip("declare");
        if (!layer.File.IsRepository)
        {
            RefuseService(layer, root);
        }

        var mandatory = ReadMandatory(root);
        var overrides = ReadOverrides(root);
        _ = shape.Read(root);
        if (!layer.File.IsRepository)
        {
            values.RemoveAll(v => v.Section == "service");
        }

        return new LayerContent(values, mandatory, overrides);
    }

    // Name, class and team are those of one repository. Taken from a layer they would be everybody's.
    private static void RefuseService(PolicyLayer layer, PolicySection root)
    {
        if (layer.Root?.Entries.FirstOrDefault(e => e.Key.Value == "service").Key is { } key)
        {
            root.Report(
                RuleCatalog.PolicyKeysKnown,
                key,
                $"'service' is not a key of {layer.File.Name}: it describes one repository",
                $"Move it to {PolicyReader.FileName} of the repository");
        }
    }

    private List<YamlScalar> ReadMandatory(PolicySection root)
    {
        var names = new List<YamlScalar>();
        foreach (var (node, name) in root.Each("mandatory", "a list of ids of rules and of keys", "STD2004, CA5351, tier", v => v.Length > 0 ? v : null))
        {
            // An id that begins like ours and is none of ours is a slip, not an analyzer's.
            var isAnalyzer = RuleBook.IsAnalyzerId(name) && !name.StartsWith("STD", StringComparison.OrdinalIgnoreCase);
            if (shape.Rules.Find(name) is not null || shape.Rules.IsBroken(name) || shape.Keys.IsKey(name) || isAnalyzer)
            {
                names.Add(node);
                continue;
            }

            var nearest = NearestName.Of(name, [.. shape.Keys.Names, .. RuleCatalog.All.Select(r => r.Id)]);
            root.Report(
                RuleCatalog.PolicyKeysKnown,
                node,
                $"{ValueText.Quote(name)} in 'mandatory' is neither a rule nor a key of the policy",
                nearest is null
                    ? $"Remove it, or write the id of a rule or one of {string.Join(", ", shape.Keys.Names)}"
                    : $"Write '{nearest}' if that is meant");
        }

        return names;
    }

    private List<OverrideEntry> ReadOverrides(PolicySection root)
    {
        var entries = new List<OverrideEntry>();
        foreach (var (node, section) in root.Sections("overrides", "{ paths: [src/Legacy/**], rules: { STD2004: warning } }"))
        {
            var paths = section.Each("paths", "a list of patterns of paths below the root of the repository", "src/Legacy/**", PathGlob.TryParse);
            var ruleSection = PolicyShape.RuleSection(section);
            var severities = shape.ReadRules(ruleSection);
            section.End();
            RequireKey(section, node, "paths", "paths: [src/Legacy/**]");
            RequireKey(section, node, "rules", "rules: { STD2004: warning }");
            if (paths.Count > 0 && severities.Count > 0)
            {
                var keys = ruleSection.Entries.Where(e => severities.ContainsKey(e.Key.Value));
                entries.Add(new OverrideEntry(
                    node, [.. paths.Select(p => p.Value)], [.. keys.Select(e => (e.Key, shape.Rules.Find(e.Key.Value)!, severities[e.Key.Value]))]));
            }
        }

        return entries;
    }

    private static void RequireKey(PolicySection section, YamlMapping node, string key, string example)
    {
        var value = node.Entries.FirstOrDefault(e => e.Key.Value == key).Value;
        if (value is null or YamlScalar { IsNull: true } or YamlSequence { Items.Count: 0 } or YamlMapping { Entries.Count: 0 })
        {
            section.Report(RuleCatalog.PolicyValueTypes, value ?? node, $"an entry of 'overrides' has no '{key}' and changes nothing", $"Write '{example}'");
        }
    }
}
