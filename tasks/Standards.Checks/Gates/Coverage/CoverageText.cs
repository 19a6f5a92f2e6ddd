using System.Globalization;

namespace Standards.Checks.Gates.Coverage;

/// <summary>The table that a person sees at the end of a test run: what is demanded, what there is, and what is missing where.</summary>
public static class CoverageText
{
    private const int MaxAssemblies = 20;
    private const int MaxFiles = 10;

    /// <summary>Lines without line ends; none when nothing was measured.</summary>
    public static IReadOnlyList<string> Write(CoverageResult result)
    {
        if (result.Demands.Count == 0)
        {
            return [];
        }

        var lines = new List<string> { $"Coverage of {Counted(result.Reports, "report")}, merged by file and line:" };
        // What is not met first among the assemblies of a large solution.
        var shown = result.Demands.Where(d => d.Kind != DemandKind.Assembly).ToList();
        var assemblies = result.Demands.Where(d => d.Kind == DemandKind.Assembly).OrderBy(d => d.IsMet).ThenBy(d => d.Name, StringComparer.Ordinal).ToList();
        shown.AddRange(assemblies.Take(MaxAssemblies));
        var width = shown.Max(d => Title(d, result.IsWhole).Length);
        lines.AddRange(shown.Select(d => $"  {Title(d, result.IsWhole).PadRight(width)}  {d.Count.Percent,5} %  of {Number(d.Percent),5} %  {State(d)}"));
        if (assemblies.Count > MaxAssemblies)
        {
            lines.Add($"  and {Counted(assemblies.Count - MaxAssemblies, "assembly", "assemblies")} more");
        }

        var missing = result.Merged.Files
            .Where(f => f.LineCount.Missing > 0)
            .OrderByDescending(f => f.LineCount.Missing)
            .ThenBy(f => f.Path, StringComparer.Ordinal)
            .ToList();
        if (missing.Count > 0 && result.Demands.Any(d => !d.IsMet))
        {
            lines.Add("  Most lines are missing in:");
            lines.AddRange(missing
                .Take(MaxFiles)
                .Select(f => string.Create(
                    CultureInfo.InvariantCulture, $"    {f.Path}: {f.LineCount.Missing} of {f.LineCount.Total} ({LineRanges.Uncovered(f, 5)})")));
        }

        return lines;
    }

    internal static string Title(CoverageDemand demand, bool isWhole) => demand.Kind switch
    {
        DemandKind.Changed => demand.Title,
        DemandKind.Solution => $"{(isWhole ? "solution" : "this run")}, {demand.What}",
        _ => $"{demand.Title}, {demand.What}",
    };

    internal static string State(CoverageDemand demand) => demand.IsMet
        ? string.Create(CultureInfo.InvariantCulture, $"({demand.Count.Covered} of {demand.Count.Total})")
        : string.Create(CultureInfo.InvariantCulture, $"({demand.Count.Covered} of {demand.Count.Total}, {demand.Count.MissingTo(demand.Percent)} to go)");

    internal static string Number(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture);

    internal static string Counted(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
