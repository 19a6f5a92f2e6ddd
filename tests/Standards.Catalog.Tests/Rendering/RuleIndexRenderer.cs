using System.Globalization;
using System.Text;
using Standards.Catalog.Tests.Catalog;

namespace Standards.Catalog.Tests.Rendering;

/// <summary>Renders the index of all rules, one table a concern.</summary>
internal static class RuleIndexRenderer
{
    public const string File = RulePageRenderer.Folder + "/README.md";

    public static string Render(IReadOnlyList<RuleEntry> rules)
    {
        var page = new StringBuilder();
        page.Append("<!-- Generated from ").Append(ProductCatalog.RulesFolder).Append("; do not edit. -->\n");
        page.Append("""
            # Rules

            A repository may lower or silence a rule of kind default in its `standards.yml`; a mandatory one needs a waiver.
            Rules up to the tier of the repository's policy are enforced; those of later tiers are suggestions.

            ## Families

            A name in place of an id sets a family: `rules: { async: suggestion }`. Its mandatory rules, and those whose findings the calendar brings, keep their
            severity; a rule that is named itself has its own; of two families, the smaller one counts.

            | family | rules |
            |---|---|

            """);
        foreach (var (name, ids) in RuleFamiliesRenderer.Families(ProductCatalog.RuleFiles))
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{name}` | {Members(name, ids)} |\n");
        }

        foreach (var concern in Concern.All)
        {
            AppendConcern(page, concern, [.. rules.Where(rule => rule.Category == concern.Category)]);
        }

        return page.ToString();
    }

    private static void AppendConcern(StringBuilder page, Concern concern, IReadOnlyList<RuleEntry> rules)
    {
        if (rules.Count == 0)
        {
            return;
        }

        page.Append("\n## ").Append(concern.Title).Append("\n\n");
        page.Append("| rule | what must hold | kind | locally | on CI | tier |\n|---|---|---|---|---|---|\n");
        foreach (var rule in rules)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| [{rule.Id}]({rule.Id}.md) | {rule.Title.Replace("|", "\\|")} | {rule.Kind} | {rule.LocalSeverity} | {rule.CiSeverity} | {rule.Tier} |\n");
        }
    }

    // A family of a whole section is named by it.
    private static string Members(string name, IReadOnlyList<string> ids)
    {
        var section = Concern.All.FirstOrDefault(concern => concern.Category == name)?.Title;
        var others = ids.Where(id => section is null || ProductCatalog.Rule(id).Category != name).ToList();
        return string.Join("; ", new[] { section, others.Count == 0 ? null : IdRanges.Of(others).Replace(" ", ", ") }.OfType<string>());
    }
}
