using System.Globalization;
using Standards.Checks.Models.Budgets;

namespace Standards.Checks.Gates.Budgets.Load;

/// <summary>The table that a person sees when a load test was judged.</summary>
internal static class LoadText
{
    private const int MaxRows = 60;
    private const int MaxTitle = 70;

    /// <summary>Lines without line ends; none when nothing was measured.</summary>
    public static IReadOnlyList<string> Write(IReadOnlyList<LoadMeasure> measures, LoadResults results, LoadResults baseline, IReadOnlyList<string> unjudged)
    {
        // What somebody has to look at comes first.
        var measured = measures.Where(m => m.Value is not null).ToList();
        var shown = measured.OrderBy(m => !m.IsOver && !m.IsWorse).Take(MaxRows).ToList();
        if (shown.Count == 0)
        {
            return [];
        }

        var width = Math.Min(MaxTitle, shown.Max(m => m.Title.Length));
        var commit = baseline.Commit.Length > 0 ? $" of {baseline.Commit[..Math.Min(10, baseline.Commit.Length)]}" : "";
        List<string> lines =
        [
            $"Load test: {Subject(results)}, {(baseline.IsEmpty ? "without a baseline" : $"against the baseline{commit}")}",
            .. shown.Select(m =>
                $"  {Cut(m.Title).PadRight(width)}  {m.Format(m.Value!.Value)}{(m.Limit is { } limit ? $" of {m.Format(limit)}" : "")}"
                + $"{(m.Before is { } before ? $" ({BudgetUnits.Change(before, m.Value!.Value)})" : "")}{State(m)}"),
        ];
        if (measured.Count > shown.Count)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"  and {measured.Count - shown.Count} more"));
        }

        if (unjudged.Count > 0)
        {
            lines.Add($"  Not judged, because no result has them: {string.Join(", ", unjudged)}.");
        }

        return lines;
    }

    /// <summary>What was measured, counted.</summary>
    public static string Subject(LoadResults results) =>
        $"{Count(results.Classes.Count, "class", "classes")} of endpoints, {Count(results.Queries.Count, "query", "queries")}";

    private static string State(LoadMeasure measure) => measure switch
    {
        { IsHeld: true } => "  over its budget as in the baseline",
        { IsOver: true } => "  over its budget",
        { IsWorse: true, Worse: not null } => "  worse",
        _ => "",
    };

    private static string Cut(string title) => title.Length <= MaxTitle ? title : $"{title[..(MaxTitle - 1)]}…";

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
