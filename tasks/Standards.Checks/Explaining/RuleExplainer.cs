using Standards.Checks.Layers;
using Standards.Checks.Rules;
using Standards.Checks.Yaml;

namespace Standards.Checks.Explaining;

/// <summary>Explains a rule of the catalog or one that a layer declares.</summary>
internal static class RuleExplainer
{
    public static IReadOnlyList<string> Explain(RuleDescriptor rule, ExplainOptions options)
    {
        var text = options.Catalog.Rules.GetValueOrDefault(rule.Id) ?? Declared(rule, options.Policy.DeclaredNodes);
        var page = new Page().Title($"{rule.Id}: {rule.Title}");
        if (text.Why.Length > 0)
        {
            page.Heading("What it is for").Text(text.Why);
        }

        SeverityReason.Write(page, rule, options);
        var clauses = rule.Clauses.Count > 0 ? rule.Clauses : DeclaredClauses(rule, options.Policy.DeclaredNodes);
        if (clauses.Count > 0)
        {
            ClauseList.Write(page, options.Catalog.Find(clauses));
        }

        page.Heading("How to fix it");
        foreach (var fix in text.Fix)
        {
            page.Item(fix.EndsWith('.') || fix.StartsWith("dotnet ", StringComparison.Ordinal) ? fix : fix + ".");
        }

        if (RuleCatalog.Find(rule.Id) is not null)
        {
            page.Item(rule.HelpLink);
        }

        var path = options.LastBuild?.Verdicts.FirstOrDefault(v => v.IsOpen && v.Finding.Rule.Id == rule.Id)?.Finding.Path ?? "";
        WaiverAdvice.Write(page, rule.Id, path, options);
        FoundBefore.Write(page, options, f => f.Rule.Id == rule.Id, showRule: false);
        return page.Lines;
    }

    private static RuleText Declared(RuleDescriptor rule, IEnumerable<DeclaredNode> declared)
    {
        var node = declared.FirstOrDefault(d => d.Id == rule.Id);
        return new RuleText(Value(node, "why") is YamlScalar why ? why.Value : "", Value(node, "fix") is YamlScalar fix ? [fix.Value] : []);
    }

    private static IReadOnlyList<string> DeclaredClauses(RuleDescriptor rule, IEnumerable<DeclaredNode> declared) =>
        Value(declared.FirstOrDefault(d => d.Id == rule.Id), "clauses") is YamlSequence list ? [.. list.Items.OfType<YamlScalar>().Select(i => i.Value)] : [];

    private static YamlNode? Value(DeclaredNode? node, string key) => (node?.Node as YamlMapping)?.Entries.FirstOrDefault(e => e.Key.Value == key).Value;
}
