using System.Text;
using Standards.Catalog.Tests.Catalog;
using Standards.Checks.Catalog.Clauses;

namespace Standards.Catalog.Tests.Rendering;

/// <summary>Renders what the product enforces of the handbooks: the table of the build, and the clauses behind the numbers.</summary>
internal static class CoveragePageRenderer
{
    public const string File = "docs/coverage.md";

    private static readonly List<string> Statuses = ["enforced", "scaffolded", "planned"];

    public static string Render(IReadOnlyDictionary<string, IReadOnlyList<ClauseEntry>> areas)
    {
        var page = new StringBuilder();
        page.Append("<!-- Generated from ").Append(ProductCatalog.ClausesFolder).Append("; do not edit. -->\n");
        page.Append("""
            # Coverage of the handbooks

            The clauses of the engineering handbooks by area, and how far the SDK carries them. *enforced*: the whole clause is proven
            under the policy's defaults, and tests show what proves it firing. *scaffolded*: a template writes it and nothing checks it.
            *planned*: not proven, or only in part. *human*: only people can keep it.

            `dotnet build -t:StandardsClauses` prints the first table.


            """);
        AppendTable(page, ClauseCoverageRenderer.Count(areas));
        page.Append("\n## What enforces what\n\nClauses that name something; a planned one is carried in part by what it names.\n");
        foreach (var (path, clauses) in areas.OrderBy(area => Path.GetFileNameWithoutExtension(area.Key), StringComparer.Ordinal))
        {
            AppendArea(page, Path.GetFileNameWithoutExtension(path), [.. clauses.Where(clause => clause.Enforcers.Any())]);
        }

        return page.ToString();
    }

    private static void AppendTable(StringBuilder page, IReadOnlyList<AreaCoverage> areas)
    {
        AppendRow(page, CoverageTable.Columns);
        AppendRow(page, CoverageTable.Columns.Select((_, column) => column == 0 ? "---" : "--:"));
        foreach (var row in CoverageTable.Rows(areas))
        {
            AppendRow(page, row);
        }
    }

    private static void AppendArea(StringBuilder page, string area, IReadOnlyList<ClauseEntry> clauses)
    {
        if (clauses.Count == 0)
        {
            return;
        }

        page.Append("\n### ").Append(area).Append("\n\n");
        AppendRow(page, ["clause", "status", "enforced by"]);
        AppendRow(page, ["---", "---", "---"]);
        foreach (var clause in clauses.OrderBy(clause => Statuses.IndexOf(clause.Status)).ThenBy(clause => clause.Key, StringComparer.Ordinal))
        {
            AppendRow(page, [$"`{clause.Key}`", clause.Status, string.Join(", ", clause.Enforcers.Select(Linked))]);
        }
    }

    private static void AppendRow(StringBuilder page, IEnumerable<string> cells) =>
        page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Linked(Enforcer enforcer) =>
        enforcer.Kind == EnforcerKind.Rule ? $"[{enforcer.Name}](rules/{enforcer.Name}.md)" : $"`{enforcer.Text}`";
}
