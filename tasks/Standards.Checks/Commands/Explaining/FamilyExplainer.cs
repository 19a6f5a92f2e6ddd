using Standards.Checks.Catalog;

namespace Standards.Checks.Commands.Explaining;

/// <summary>Explains the name of a family: its rules, and how severe each is here.</summary>
internal static class FamilyExplainer
{
    public static IReadOnlyList<string> Explain(string name, IReadOnlyList<RuleDescriptor> rules, ExplainOptions options)
    {
        var page = new Page().Title($"{name}: a family of {rules.Count} rules");
        page.Heading("How to set it");
        page.Text("In standards.yml; a rule that is named itself keeps its own severity.");
        page.Command($"rules: {{ {name}: suggestion }}");
        page.Heading("Its rules");
        foreach (var rule in rules)
        {
            page.Item($"{rule.Id} {rule.Title}. {SeverityReason.Sentence(SeverityReason.Resolve(options.Policy, rule, null))}.");
        }

        return page.Lines;
    }
}
