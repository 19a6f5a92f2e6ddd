using System.Globalization;
using System.Text;
using Standards.Benchmarks.Measuring;

namespace Standards.Benchmarks.Reporting;

/// <summary>A Markdown table.</summary>
/// <param name="Title">Heading above it.</param>
/// <param name="Columns">Names of the columns; the first is left-aligned, the others right.</param>
internal sealed record ReportTable(string Title, IReadOnlyList<string> Columns)
{
    private readonly List<IReadOnlyList<string>> _rows = [];

    /// <summary>A table of <see cref="PairedComparison"/>s.</summary>
    public static ReportTable OfComparisons(string title) => new(title,
    [
        "scenario", "projects", "plain CPU", "Standards CPU", "CPU ratio (min..max)", "plain wall", "Standards wall",
        "wall ratio", "target", "reached",
    ]);

    /// <summary>Adds a row.</summary>
    /// <param name="cells">As many as there are columns.</param>
    public void Add(params IReadOnlyList<string> cells) => _rows.Add(cells);

    /// <summary>Adds a row to a table of comparisons.</summary>
    public void Add(string scenario, int projects, PairedComparison comparison, double? target) => Add(
        scenario,
        projects.ToString(CultureInfo.InvariantCulture),
        Seconds(comparison.BaselineCpu),
        Seconds(comparison.CandidateCpu),
        comparison.CpuRatio is { } cpu ? $"{Number(cpu.Median, 3)} ({Number(cpu.Min, 3)}..{Number(cpu.Max, 3)})" : "n/a",
        Seconds(comparison.BaselineWall),
        Seconds(comparison.CandidateWall),
        Number(comparison.WallRatio.Median, 3),
        target is { } t ? "<= " + Number(t, 2) : "none",
        YesOrNo(comparison.Reaches(target)));

    /// <summary>The table with its heading.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"## {Title}\n\n");
        Append(text, Columns);
        Append(text, [.. Columns.Select((_, i) => i == 0 ? "---" : "---:")]);
        foreach (var row in _rows)
        {
            Append(text, row);
        }

        return text.ToString();
    }

    /// <summary>A number with a fixed count of decimals.</summary>
    public static string Number(double value, int decimals) => value.ToString("F" + decimals, CultureInfo.InvariantCulture);

    /// <summary>Whole milliseconds: the median, and the range behind it.</summary>
    public static string Milliseconds(Statistics value) => $"{Number(value.Median, 0)} ms ({Number(value.Min, 0)}..{Number(value.Max, 0)})";

    /// <summary>yes, no, or a dash where the question has no answer.</summary>
    public static string YesOrNo(bool? value) => value switch { true => "yes", false => "**no**", null => "-" };

    private static string Seconds(Statistics? value) => value is { } v ? Number(v.Median, 2) + " s" : "n/a";

    private static void Append(StringBuilder text, IReadOnlyList<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
