using Standards.Checks.Catalog;
using Standards.Checks.Rules.Declared;

namespace Standards.Checks.Commands.Explaining;

/// <summary>Explains a rule of the catalog or one that a layer declares.</summary>
internal static class RuleExplainer
{
    public static IReadOnlyList<string> Explain(RuleDescriptor rule, ExplainOptions options)
    {
        var text = options.Catalog.FindText(rule) ?? Declared(options.Policy.FindDeclared(rule.Id));
        var page = new Page().Title($"{rule.Id}: {rule.Title}");
        if (text.Why.Length > 0)
        {
            page.Heading("What it is for").Text(text.Why);
        }

        SeverityReason.Write(page, rule, options);
        if (rule.Clauses.Count > 0)
        {
            ClauseList.Write(page, options.Catalog.Find(rule.Clauses));
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

    private static RuleText Declared(DeclaredRule? rule) => new(rule?.Why ?? "", rule is null ? [] : [rule.Fix]);
}
