using System.Globalization;
using Standards.Checks.Models.Budgets;

namespace Standards.Checks.Gates.Budgets.Benchmarks;

/// <summary>The table that a person sees when benchmarks were judged.</summary>
internal static class BenchmarkText
{
    private const int MaxRows = 40;
    private const int MaxName = 60;

    /// <summary>Lines without line ends.</summary>
    public static IReadOnlyList<string> Write(IReadOnlyList<BenchmarkRow> rows, BenchmarkBaseline? baseline, bool isLike, BenchmarkMachine machine)
    {
        var lines = new List<string>
        {
            baseline is null
                ? string.Create(CultureInfo.InvariantCulture, $"Benchmarks: {rows.Count}, without a baseline")
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"Benchmarks: {rows.Count}, against the baseline"
                        + $"{(baseline.Commit.Length == 0 ? "" : $" of {baseline.Commit[..Math.Min(10, baseline.Commit.Length)]}")}"),
        };
        if (baseline is not null && !isLike)
        {
            lines.Add($"  Times are shown and not judged: the baseline is from another machine or runtime ({baseline.Machine}; here {machine}).");
        }

        // What somebody has to look at comes first.
        var shown = rows.OrderBy(r => r.State.Length == 0).Take(MaxRows).ToList();
        var width = Math.Min(MaxName, shown.Max(r => r.Result.Name.Length));
        lines.AddRange(shown.Select(r => $"  {Cut(r.Result.Name).PadRight(width)}  {Cells(r)}{(r.State.Length == 0 ? "" : $"  {r.State}")}"));
        if (rows.Count > shown.Count)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"  and {rows.Count - shown.Count} more"));
        }

        return lines;
    }

    private static string Cells(BenchmarkRow row)
    {
        var (now, before) = (row.Result, row.Before);
        var time = before is null ? "" : $" ({BudgetUnits.Change(before.Mean, now.Mean)})";
        var bytes = now.Allocated is not { } allocated
            ? ""
            : $"  {BudgetUnits.Number(allocated)} B{(before?.Allocated is { } old ? $" ({BudgetUnits.Change(old, allocated)})" : "")}";
        return $"{BudgetUnits.Time(now.Mean)}{time}{bytes}";
    }

    private static string Cut(string name) => name.Length <= MaxName ? name : $"…{name[^(MaxName - 1)..]}";
}
