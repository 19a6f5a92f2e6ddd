using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents.ThreatModels;

/// <summary>STD3604: the cells that matter are filled in every row of the STRIDE tables and of the tables about risks.</summary>
internal static class ThreatRowRule
{
    private static readonly string[][] Columns =
        [ThreatColumns.Description, ThreatColumns.Likelihood, ThreatColumns.Impact, ThreatColumns.Mitigation, ThreatColumns.Owner];

    public static IEnumerable<Finding> Check(SourceFile file, SectionDocument document)
    {
        var tables = StrideTables.Of(document)
            .Select(table => table.Table)
            .Concat(RiskTableRules.Tables(document))
            .Distinct(ReferenceEqualityComparer.Instance)
            .Cast<SectionTable>();
        foreach (var table in tables)
        {
            foreach (var column in Columns.Select(names => table.ColumnOf(names)).Where(column => column >= 0).Distinct())
            {
                foreach (var row in table.Rows.Where(row => ThreatColumns.IsBlank(row.Cell(column)) && row.Cells.Any(cell => !ThreatColumns.IsBlank(cell))))
                {
                    yield return Blank(file, table.Header.Cells[column].Text, row, column);
                }
            }
        }
    }

    private static Finding Blank(SourceFile file, string column, TableRow row, int index)
    {
        var cell = row.Cell(index);
        var name = row.Cells.FirstOrDefault(other => !ThreatColumns.IsBlank(other))?.Text ?? "";
        return new Finding(
            RuleCatalog.ThreatModelRowCells,
            file.Path,
            row.Line,
            cell?.Column ?? row.Column,
            $"the row {ValueText.Quote(name)} has nothing under {ValueText.Quote(column)}",
            $"Write what belongs under '{ValueText.Shorten(column)}', or 'accepted, because …' with a name");
    }
}
