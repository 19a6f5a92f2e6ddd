using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Operations;

namespace Standards.Checks.Rules.Operations.Backup;

/// <summary>STD9788: the report of a restore drill is named after its day and has the four sections. Clause <c>dr-drill-report</c>.</summary>
internal static class DrillReportRule
{
    private const string Ending = ".md";
    private static readonly string[] Sections = ["Restore procedure", "Time to restore", "Issues encountered", "Improvements needed"];

    /// <summary>Whether a file is a report by its path: a Markdown file in the folder that is no index.</summary>
    public static bool IsReport(SourceFile file) =>
        file.Path.StartsWith(RestoreDrillRule.Folder, StringComparison.Ordinal)
        && file.Path.EndsWith(Ending, StringComparison.Ordinal)
        && !file.Name.Equals("README.md", StringComparison.OrdinalIgnoreCase)
        && !file.Name.Equals("index.md", StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<Finding> Check(OperationsSet operations) => operations.Has("backup")
        ? operations.Context.Snapshot.Files.Where(IsReport).SelectMany(CheckReport)
        : [];

    private static IEnumerable<Finding> CheckReport(SourceFile file)
    {
        if (ReviewDates.Parse(file.Name[..^Ending.Length]) is null)
        {
            yield return new Finding(
                RuleCatalog.RestoreDrillReportSections,
                file.Path,
                0,
                0,
                $"the name of the drill report {ValueText.Quote(file.Name)} is not the day of the drill",
                "Rename the file to 'yyyy-MM-dd.md' with the day of the drill");
        }

        if (OperationsDocument.MissingSections(file, Sections) is { Count: > 0 } missing)
        {
            yield return new Finding(
                RuleCatalog.RestoreDrillReportSections,
                file.Path,
                0,
                0,
                $"the drill report has no section {string.Join(", ", missing.Select(m => $"'{m}'"))}",
                $"Add the {(missing.Count == 1 ? "heading" : "headings")} {ListText.And([.. missing.Select(m => $"'## {m}'")])}, and write what was found");
        }
    }
}
