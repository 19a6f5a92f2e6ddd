using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents.ThreatModels;

/// <summary>
/// Tells STRIDE tables from others: rows or columns are named by four of the categories, or by two where the document speaks of STRIDE. A
/// list of risks that holds a denial of service and an escalation of privileges is none.
/// </summary>
internal static class StrideTables
{
    // The category stands in the first column, or behind a number.
    private const int CategoryColumns = 2;

    /// <summary>The STRIDE tables of a document in order, each with the categories that it names.</summary>
    public static IReadOnlyList<(SectionTable Table, HashSet<string> Categories)> Of(SectionDocument document)
    {
        var tables = new List<(SectionTable, HashSet<string>)>();
        var least = IsAboutStride(document) ? 2 : 4;
        foreach (var table in document.Sections.SelectMany(section => section.Tables))
        {
            var rows = table.Rows.SelectMany(row => row.Cells.Take(CategoryColumns)).Select(cell => StrideCategories.Of(cell.Text));
            var columns = table.Header.Cells.Select(cell => StrideCategories.Of(cell.Text));
            var categories = rows.Concat(columns).OfType<string>().ToHashSet(StringComparer.Ordinal);
            if (categories.Count >= least)
            {
                tables.Add((table, categories));
            }
        }

        return tables;
    }

    private static bool IsAboutStride(SectionDocument document) =>
        document.Sections.Select(section => section.Name)
            .Append(document.Title?.Name ?? "")
            .Concat(document.Sections.SelectMany(section => section.Tables).SelectMany(table => table.Header.Cells).Select(cell => cell.Text))
            .Any(text => text.Contains("STRIDE", StringComparison.Ordinal));
}
