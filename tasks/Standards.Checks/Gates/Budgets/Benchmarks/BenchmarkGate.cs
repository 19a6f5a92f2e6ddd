using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Budgets;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Gates.Budgets.Benchmarks;

/// <summary>
/// Holds a run of benchmarks to its baseline and to limits. Bytes are judged on every machine, times only on that of the baseline and
/// beyond the noise of both runs. Fails closed. Clauses: <c>no-benchmark-regression</c>, <c>benchmark-baseline-stored</c>.
/// </summary>
public sealed class BenchmarkGate
{
    private const decimal DefaultAllocated = 3;
    private const decimal DefaultTime = 10;
    private const int MaxNames = 3;

    private readonly BudgetFile _budgets;
    private readonly RepositorySnapshot _snapshot;
    private readonly List<Finding> _findings = [];
    private readonly List<BenchmarkRow> _rows = [];

    private BenchmarkGate(BudgetFile budgets, RepositorySnapshot snapshot) => (_budgets, _snapshot) = (budgets, snapshot);

    private PlacedNode Settings => _budgets.Root["benchmarks"];

    /// <summary>Reads the results and judges them.</summary>
    /// <param name="snapshot">The repository.</param>
    /// <param name="files">Absolute path of each result file, by the name that findings give it.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public static BenchmarkReport Run(RepositorySnapshot snapshot, IReadOnlyDictionary<string, string> files, CancellationToken cancellationToken)
    {
        var gate = new BenchmarkGate(BudgetFile.Read(snapshot), snapshot);
        return gate._budgets.Findings.Count > 0 ? new(gate._budgets.Findings, []) : gate.Judge(BenchmarkRunReader.Read(files, cancellationToken));
    }

    /// <summary>The baseline that a run makes, with its path, or what stands against it.</summary>
    /// <param name="snapshot">The repository.</param>
    /// <param name="files">The result files, as in <see cref="Run"/>.</param>
    /// <param name="commit">The commit that was measured; empty when unknown.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public static BaselineContent Record(
        RepositorySnapshot snapshot, IReadOnlyDictionary<string, string> files, string commit, CancellationToken cancellationToken)
    {
        var budgets = BudgetFile.Read(snapshot);
        var path = BenchmarkBaseline.PathOf(budgets);
        var run = BenchmarkRunReader.Read(files, cancellationToken);
        var obstacles = budgets.Findings.Concat(run.Findings).ToList();
        return obstacles.Count > 0 || run.Machine is null || run.Results.Count == 0
            ? new(path, null, obstacles, "")
            : new(
                path,
                BenchmarkBaseline.Write(run, commit),
                [],
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Benchmark baseline: {run.Results.Count} {(run.Results.Count == 1 ? "benchmark" : "benchmarks")} on {run.Machine} -> {path}"));
    }

    private BenchmarkReport Judge(BenchmarkRun run)
    {
        _findings.AddRange(run.Findings);
        if (run.Machine is null || run.Results.Count == 0)
        {
            return new(_findings, []);
        }

        var (baseline, problem) = BenchmarkBaseline.Read(_snapshot, BenchmarkBaseline.PathOf(_budgets));
        if (problem is not null)
        {
            _findings.Add(problem);
        }

        var isLike = baseline?.Machine.IsLike(run.Machine) ?? false;
        foreach (var result in run.Results)
        {
            var before = baseline?.Entries.GetValueOrDefault(result.Name);
            var state = before is null ? "" : Compare(before, result, isLike);
            state = Limits(result) ? "over its limit" : state;
            _rows.Add(new(result, before, before is null && baseline is not null && state.Length == 0 ? "new" : state));
        }

        if (baseline is not null)
        {
            Know(baseline, run);
        }

        return new([.. _findings.Limit()], BenchmarkText.Write(_rows, baseline, isLike, run.Machine));
    }

    private string Compare(BenchmarkResult before, BenchmarkResult now, bool isLike)
    {
        var (bytes, time) = (Settings["allocated_percent"].Number ?? DefaultAllocated, Settings["time_percent"].Number ?? DefaultTime);
        var more = before.Allocated is { } old && now.Allocated is { } fresh && fresh > old * (1 + (bytes / 100));
        if (more)
        {
            Add(
                RuleCatalog.BenchmarkAllocation,
                Settings,
                before.Location,
                "allocations",
                now,
                $"{Name(now)} allocates {BudgetUnits.Number(now.Allocated!.Value)} bytes, {BudgetUnits.Change(before.Allocated!.Value, now.Allocated.Value)} "
                    + $"against {BudgetUnits.Number(before.Allocated.Value)} in the baseline (limit {BudgetUnits.Number(bytes)} %)",
                $"Take the allocation back, or write the new state with '{BenchmarkBaseline.Command}'");
        }

        // A run without the memory diagnoser would pass every limit of bytes.
        if (before.Allocated is not null && now.Allocated is null)
        {
            _findings.Add(new Finding(
                RuleCatalog.BenchmarkBaselineMembership,
                before.Location,
                $"{Name(now)} was measured without allocations, and the baseline has them",
                "Add '[MemoryDiagnoser]' to the class, or run with '--memory'"));
        }

        var verdict = isLike ? TimeVerdict.Of(before, now, time) : new(false, "");
        if (verdict.IsSlower)
        {
            Add(
                RuleCatalog.BenchmarkDuration,
                Settings,
                before.Location,
                "time",
                now,
                $"{Name(now)} takes {With(now)}, {BudgetUnits.Change(before.Mean, now.Mean)} against {With(before)} in the baseline (limit "
                    + $"{BudgetUnits.Number(time)} %)",
                $"Make it as fast as it was, or write the new state with '{BenchmarkBaseline.Command}'");
        }

        return more ? "allocates more" : verdict.IsSlower ? "slower" : verdict.Doubt;
    }

    private bool Limits(BenchmarkResult result)
    {
        var count = _findings.Count;
        foreach (var limit in Settings["limits"].Items.Where(l => l["name"].Text is { } pattern && NameGlob.IsMatch(pattern, result.Name)))
        {
            Limit(limit, limit["mean"], BudgetUnits.Time(limit["mean"]), result, result.Mean, BudgetUnits.Time);
            Limit(limit, limit["p95"], BudgetUnits.Time(limit["p95"]), result, result.P95, BudgetUnits.Time);
            Limit(limit, limit["allocated"], BudgetUnits.Size(limit["allocated"]), result, result.Allocated, bytes => $"{BudgetUnits.Number(bytes)} B");
        }

        return _findings.Count > count;
    }

    private void Limit(PlacedNode limit, PlacedNode value, decimal? most, BenchmarkResult result, decimal? measured, Func<decimal, string> format)
    {
        if (most is not { } bound || (measured is { } found && found <= bound))
        {
            return;
        }

        var message = measured is { } over
            ? $"'{value.Key}' of {Name(result)} is {format(over)}, over its limit of {value.Text} ({BudgetUnits.Change(bound, over)})"
            : $"{Name(result)} has a limit for '{value.Key}' and was not measured for it";
        var fix = measured is null ? "Export with '--exporters json'; allocations need '[MemoryDiagnoser]'" : "Make it smaller, or raise the limit and say why";
        Add(RuleCatalog.BenchmarkLimits, limit, new(value.File, value.Node!.Line, value.Node.Column), value.Key, result, message, fix);
    }

    private void Know(BenchmarkBaseline baseline, BenchmarkRun run)
    {
        var path = BenchmarkBaseline.PathOf(_budgets);
        var names = run.Results.Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        var (fresh, gone) = (
            run.Results.Where(r => !baseline.Entries.ContainsKey(r.Name)).Select(r => r.Name).ToList(),
            baseline.Entries.Keys.Where(k => !names.Contains(k)).Order(StringComparer.Ordinal).ToList());
        if (fresh.Count == run.Results.Count)
        {
            _findings.Add(new Finding(
                RuleCatalog.BenchmarkBaselinePresence,
                path,
                0,
                0,
                $"the baseline has none of the benchmarks that ran, the first {BenchmarkRunReader.Quote(fresh[0])}: it is of another project",
                $"Name the results of this one, or write the baseline anew with '{BenchmarkBaseline.Command}'"));
            return;
        }

        if (fresh.Count > 0)
        {
            _findings.Add(new Finding(
                RuleCatalog.BenchmarkBaselineMembership,
                path,
                0,
                0,
                $"the baseline does not have {Listed(fresh)}",
                $"Record all with '{BenchmarkBaseline.Command}'")
            { Identity = "new benchmarks" });
        }

        if (gone.Count > 0)
        {
            _findings.Add(new Finding(
                RuleCatalog.BenchmarkBaselineMembership,
                path,
                0,
                0,
                $"{Listed(gone)} of the baseline did not run",
                $"Run all, or record what is left with '{BenchmarkBaseline.Command}'")
            { Identity = "benchmarks that did not run" });
        }
    }

    private void Add(RuleDescriptor rule, PlacedNode budget, Location location, string what, BenchmarkResult result, string message, string fix) =>
        _findings.Add(new Finding(BudgetFile.RuleOf(budget, rule), location, message, BudgetFile.FixOf(budget, fix)) { Identity = $"{what} of {result.Name}" });

    private static string With(BenchmarkResult result) =>
        result.Margin is { } margin ? $"{BudgetUnits.Time(result.Mean)} ± {BudgetUnits.Time(margin)}" : BudgetUnits.Time(result.Mean);

    private static string Name(BenchmarkResult result) => BenchmarkRunReader.Quote(result.Name);

    private static string Listed(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MaxNames).Select(BenchmarkRunReader.Quote))
        + (names.Count > MaxNames ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - MaxNames} more") : "");
}
