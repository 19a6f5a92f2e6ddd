using Standards.Checks.Documents.Sections;

namespace Standards.Checks.Documents.ThreatModels;

/// <summary>Tells STRIDE tables from others: two rows or two columns are named by categories.</summary>
internal static class StrideTables
{
    // The category stands in the first column, or behind a number.
    private const int CategoryColumns = 2;

    /// <summary>The STRIDE tables of a document in order, each with the categories that it names.</summary>
    public static IReadOnlyList<(SectionTable Table, HashSet<string> Categories)> Of(SectionDocument document)
    {
        var tables = new List<(SectionTable, HashSet<string>)>();
        foreach (var table in document.Sections.SelectMany(section => section.Tables))
        {
            var rows = table.Rows.SelectMany(row => row.Cells.Take(CategoryColumns)).Select(cell => StrideCategories.Of(cell.Text));
            var columns = table.Header.Cells.Select(cell => StrideCategories.Of(cell.Text));
            var categories = rows.Concat(columns).OfType<string>().ToHashSet(StringComparer.Ordinal);
            if (categories.Count >= 2)
            {
                tables.Add((table, categories));
            }
        }

        return tables;
    }
}
