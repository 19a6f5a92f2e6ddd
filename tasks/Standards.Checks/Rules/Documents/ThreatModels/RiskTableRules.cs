using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents.ThreatModels;

/// <summary>The tables in the sections about risks: STD3605, STD3606.</summary>
internal static class RiskTableRules
{
    private static readonly (string Name, string[] Names)[] Columns =
    [
        ("Likelihood", ThreatColumns.Likelihood),
        ("Impact", ThreatColumns.Impact),
        ("Mitigation", ThreatColumns.Mitigation),
        ("Owner", ThreatColumns.Owner),
    ];

    private static readonly HashSet<string> Scale = new(StringComparer.OrdinalIgnoreCase)
    {
        "low", "medium", "moderate", "high", "critical", "negligible", "insignificant", "minor", "major", "severe", "catastrophic",
        "rare", "unlikely", "possible", "likely", "certain", "none", "minimal", "extreme",
    };

    /// <summary>Tables in the sections about risks.</summary>
    public static IEnumerable<SectionTable> Tables(SectionDocument document) => document.All(ThreatModelSections.Risks).SelectMany(section => section.Tables);

    public static IEnumerable<Finding> Check(SourceFile file, SectionDocument document)
    {
        // An empty section is reported as that alone.
        if (document.Find(ThreatModelSections.Risks).FirstOrDefault(section => !section.IsEmpty) is not { } section)
        {
            yield break;
        }

        SectionTable[] tables = [.. Tables(document)];
        if (tables.Length == 0)
        {
            yield return new Finding(
                RuleCatalog.ThreatModelRiskColumns,
                file.Path,
                section.Line,
                section.Column,
                $"the section {ValueText.Quote(section.Name)} has no table",
                "Write the risks as '| Risk | Likelihood | Impact | Mitigation | Owner |'");
        }

        // A legend of the scale, or a matrix, is no list of risks.
        foreach (var table in tables.Where(table => table.ColumnOf("Risk*", "Threat*") >= 0))
        {
            foreach (var (name, names) in Columns.Where(column => table.ColumnOf(column.Names) < 0))
            {
                yield return new Finding(
                    RuleCatalog.ThreatModelRiskColumns,
                    file.Path,
                    table.Header.Line,
                    table.Header.Column,
                    $"the risk table has no column '{name}'",
                    $"Add the column '{name}'{(name == "Owner" ? ", or one 'Status'," : "")} and fill it in every row");
            }

            foreach (var finding in OffScale(file, table))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> OffScale(SourceFile file, SectionTable table)
    {
        foreach (var column in new[] { table.ColumnOf(ThreatColumns.Likelihood), table.ColumnOf(ThreatColumns.Impact) }.Where(column => column >= 0))
        {
            foreach (var row in table.Rows)
            {
                if (row.Cell(column) is { } cell && !ThreatColumns.IsBlank(cell) && !IsOnScale(cell.Text))
                {
                    yield return new Finding(
                        RuleCatalog.ThreatModelRiskScale,
                        file.Path,
                        cell.Line,
                        cell.Column,
                        $"{table.Header.Cells[column].Text.ToLowerInvariant()} {ValueText.Quote(cell.Text)} is on no scale",
                        "Write one of Low, Medium, High or Critical");
                }
            }
        }
    }

    private static bool IsOnScale(string text) =>
        text.Any(char.IsAsciiDigit) || HeadingWords.Split(text).Any(word => Scale.Contains(word)) || text.Trim().Length == 1;
}
