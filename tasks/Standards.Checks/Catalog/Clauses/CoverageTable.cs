using System.Globalization;

namespace Standards.Checks.Catalog.Clauses;

/// <summary>The clauses by area and status as a text table: names to the left, numbers to the right, the sum below.</summary>
public static class CoverageTable
{
    private const string SumName = "total";
    private const string Gap = "  ";

    /// <summary>The headings, in the order of the cells of a row.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["area", "enforced", "scaffolded", "planned", "human", "total"];

    /// <summary>One row for each area, in the order given, and the sum.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(IReadOnlyCollection<AreaCoverage> areas) =>
        areas.Append(ClauseCoverage.Sum(SumName, areas)).Select(Cells);

    /// <summary>The lines of the table, all of one length, with a rule under the headings and above the sum.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyCollection<AreaCoverage> areas)
    {
        var rows = Rows(areas).ToList();
        var widths = Columns.Select((heading, column) => rows.Max(row => Math.Max(heading.Length, row[column].Length))).ToList();
        var rule = string.Join(Gap, widths.Select(width => new string('-', width)));
        return [Line(Columns, widths), rule, .. rows.SkipLast(1).Select(row => Line(row, widths)), rule, Line(rows[^1], widths)];
    }

    private static string[] Cells(AreaCoverage area) =>
        [
            area.Area,
            .. new[] { area.Enforced, area.Scaffolded, area.Planned, area.Human, area.Total }.Select(count => count.ToString(CultureInfo.InvariantCulture)),
        ];

    private static string Line(IReadOnlyList<string> cells, List<int> widths) =>
        string.Join(Gap, cells.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])));
}
