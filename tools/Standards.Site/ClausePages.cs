using System.Globalization;
using System.Text;

namespace Standards.Site;

/// <summary>A page for each area of the handbooks, and their list: what is asked, how far it is carried, and by what.</summary>
internal static class ClausePages
{
    /// <summary>The pages.</summary>
    public static IEnumerable<SourceFile> Of(string root)
    {
        var areas = Catalogue.Areas(root);
        var rules = Catalogue.Rules(root).SelectMany(rule => rule.Clauses.Select(key => (key, rule))).ToLookup(pair => pair.key, pair => pair.rule);
        yield return new SourceFile(Catalogue.ClausesFolder, "clauses/index.html", PageKind.Handbook, IndexOf(areas));
        foreach (var (area, clauses) in areas)
        {
            var page = new StringBuilder();
            page.Append("# Handbooks: ").Append(area).Append("\n\nWhat the handbooks ask, and what of this product carries it.\n");
            foreach (var clause in clauses)
            {
                Append(page, clause, rules[clause.Key]);
            }

            yield return new SourceFile($"{Catalogue.ClausesFolder}/{area}.yml", $"clauses/{area}.html", PageKind.Handbook, page.ToString());
        }
    }

    private static string IndexOf(IReadOnlyList<(string Area, IReadOnlyList<Catalogue.Clause> Clauses)> areas)
    {
        var page = new StringBuilder("""
            # Handbooks by area

            Each page has the clauses of one area, their status and what enforces them. The [table of coverage](../../../docs/coverage.md) counts them.

            | area | clauses | enforced |
            |---|--:|--:|

            """.ReplaceLineEndings("\n"));
        foreach (var (area, clauses) in areas)
        {
            var enforced = clauses.Count(clause => clause.Status == "enforced");
            page.Append(CultureInfo.InvariantCulture, $"| [{area}](clauses/{area}.yml) | {clauses.Count} | {enforced} |\n");
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, Catalogue.Clause clause, IEnumerable<Catalogue.Rule> rules)
    {
        page.Append("\n## ").Append(clause.Key).Append("\n\n").Append(Escaped(clause.Statement.Trim())).Append("\n\n");
        page.Append('*').Append(clause.Level).Append(" · ").Append(clause.Status).Append("*\n");
        var carriers = rules.Select(rule => $"- [{rule.Id}](../../../../docs/rules/{rule.Id}.md): {Escaped(rule.Title)}\n")
            .Concat(clause.EnforcedBy.Select(name => $"- `{name}`\n"));
        page.Append(string.Concat(carriers.Prepend("\n")));
    }

    // Statements are plain text, where <name> stands for a name and is no HTML.
    private static string Escaped(string text) => text.Replace("<", "\\<", StringComparison.Ordinal);
}
