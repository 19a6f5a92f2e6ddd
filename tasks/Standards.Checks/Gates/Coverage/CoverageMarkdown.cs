using System.Globalization;
using System.Text;
using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Gates.Coverage;

/// <summary>The coverage of a run for the summary of a CI job or a comment on a pull request.</summary>
public static class CoverageMarkdown
{
    private const int MaxFiles = 200;

    /// <summary>The document: the table of demands, then the files with lines that are not covered.</summary>
    public static string Write(CoverageResult result)
    {
        var text = new StringBuilder("# Coverage\n\n");
        if (result.Demands.Count == 0)
        {
            return text.Append("Nothing was measured.\n").ToString();
        }

        text.Append(
            CultureInfo.InvariantCulture, $"{CoverageText.Counted(result.Reports, "report")}, merged by file and line. Shares are cut off, not rounded.\n\n");
        text.Append("| part | covered | demanded | |\n|---|---:|---:|---|\n");
        foreach (var demand in result.Demands)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Cell(CoverageText.Title(demand, result.IsWhole))} | {demand.Count.Percent} % | {CoverageText.Number(demand.Percent)} % | "
                    + $"{(demand.IsMet ? "" : "**missing** ")}{CoverageText.State(demand)} |\n");
        }

        var missing = result.Merged.Files
            .Where(f => f.LineCount.Missing > 0)
            .OrderByDescending(f => f.LineCount.Missing)
            .ThenBy(f => f.Path, StringComparer.Ordinal)
            .ToList();
        if (missing.Count > 0)
        {
            text.Append("\n## Lines without coverage\n\n| file | covered | lines |\n|---|---:|---|\n");
            foreach (var file in missing.Take(MaxFiles))
            {
                text.Append(CultureInfo.InvariantCulture, $"| {Cell(file.Path)} | {file.LineCount.Percent} % | {LineRanges.Uncovered(file, 20)} |\n");
            }

            if (missing.Count > MaxFiles)
            {
                text.Append(CultureInfo.InvariantCulture, $"\nand {CoverageText.Counted(missing.Count - MaxFiles, "file")} more.\n");
            }
        }

        return text.ToString();
    }

    private static string Cell(string value) => MarkdownText.Escape(value);
}
