using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Budgets;

namespace Standards.Checks.Gates.Budgets.Benchmarks;

/// <summary>
/// Reads what the JSON exporters of BenchmarkDotNet wrote: full, full-compressed, brief and brief-compressed. They write a number that is
/// none (NaN) as an empty text, and no statistics for a benchmark that failed. A run that was exported twice is one run.
/// </summary>
internal sealed class BenchmarkRunReader
{
    private const string Fix = "Run the benchmarks again with '--exporters json' and name only the files of that run";

    private readonly List<Finding> _findings = [];
    private readonly Dictionary<(string Name, string Job), BenchmarkResult> _results = [];
    private readonly HashSet<(string, string)> _failed = [];
    private (BenchmarkMachine Machine, string File)? _machine;

    private BenchmarkRunReader()
    {
    }

    /// <summary>The run of the files.</summary>
    /// <param name="files">Absolute path of each, by the name that findings give it.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static BenchmarkRun Read(IReadOnlyDictionary<string, string> files, CancellationToken cancellationToken)
    {
        var reader = new BenchmarkRunReader();
        foreach (var (name, path) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            reader.Add(name, path);
        }

        if (files.Count == 0)
        {
            reader._findings.Add(new Finding(
                RuleCatalog.BenchmarkResultsWhole,
                "",
                0,
                0,
                "no file of benchmark results was found",
                "Run the benchmarks with '--exporters json', then 'dotnet build -t:StandardsBenchmarks "
                    + "-p:StandardsBenchmarkResults=\"BenchmarkDotNet.Artifacts/results/*.json\"'"));
        }

        return new(reader._machine?.Machine, [.. reader.Named().OrderBy(r => r.Name, StringComparer.Ordinal)], [.. reader._findings.Limit()]);
    }

    private void Add(string name, string path)
    {
        var (root, problem) = ResultFile.Read(name, path, RuleCatalog.BenchmarkResultsWhole, Fix);
        if (problem is not null)
        {
            _findings.Add(problem);
            return;
        }

        var (host, benchmarks) = (root["HostEnvironmentInfo"], root["Benchmarks"]);
        if (!host.Exists || !benchmarks.Exists)
        {
            _findings.Add(root.Finding(RuleCatalog.BenchmarkResultsWhole, "the file has not the form of BenchmarkDotNet's JSON exporters", Fix));
            return;
        }

        if (benchmarks.Items.Count == 0)
        {
            _findings.Add(benchmarks.Finding(
                RuleCatalog.BenchmarkResultsWhole, "the file holds no benchmark", "Look whether '--filter' matches any, and run them again"));
            return;
        }

        var runtime = host["RuntimeVersion"].Text ?? "";
        var cut = runtime.IndexOf(" (", StringComparison.Ordinal);
        var here = new BenchmarkMachine(
            ValueText.Line(host["ProcessorName"].Text ?? ""),
            (int)Math.Clamp(host["LogicalCoreCount"].Number ?? 0, 0, 65_536),
            ValueText.Line(host["Architecture"].Text ?? ""),
            ValueText.Line(cut < 0 ? runtime : runtime[..cut]));
        _machine ??= (here, name);
        if (_machine.Value.Machine != here)
        {
            _findings.Add(host.Finding(
                RuleCatalog.BenchmarkResultsWhole,
                $"the results are of another machine or runtime than those of {_machine.Value.File}",
                "Name the files of one run only"));
            return;
        }

        foreach (var benchmark in benchmarks.Items)
        {
            Add(benchmark);
        }
    }

    private void Add(PlacedNode benchmark)
    {
        if (benchmark["FullName"].Text is not { } name)
        {
            _findings.Add(benchmark.Finding(RuleCatalog.BenchmarkResultsWhole, "a benchmark has no 'FullName'", Fix));
            return;
        }

        name = ValueText.Line(name, 1000);
        var (job, statistics) = (Job(benchmark["DisplayInfo"].Text ?? ""), benchmark["Statistics"]);
        if (!statistics.Exists)
        {
            if (_failed.Add((name, job)))
            {
                _findings.Add(benchmark.Finding(
                    RuleCatalog.BenchmarkCompletion,
                    $"the benchmark {Quote(name)} failed: it has no statistics",
                    "Run it alone, read its exception and correct it"));
            }

            return;
        }

        var (mean, runs, interval, bytes) = (
            statistics["Mean"], statistics["N"], statistics["ConfidenceInterval"], benchmark["Memory"]["BytesAllocatedPerOperation"]);
        var wrong = Wrong(mean, BudgetUnits.IsMeasure(mean.Number))
            ?? Wrong(runs, runs.Number is >= 1 and <= int.MaxValue)
            ?? Wrong(bytes, !bytes.Exists || BudgetUnits.IsMeasure(bytes.Number))
            ?? Wrong(interval["Margin"], interval["Margin"].Text is null || BudgetUnits.IsMeasure(interval["Margin"].Number));
        if (wrong is { } value)
        {
            _findings.Add((value.Exists ? value : statistics).Finding(
                RuleCatalog.BenchmarkResultsWhole,
                $"'{value.Key}' of the benchmark {Quote(name)} is {(value.Text is { } text ? ValueText.Shorten(text) : "no number")}",
                Fix));
            return;
        }

        var result = new BenchmarkResult(name, mean.Number!.Value, interval["Margin"].Number, (int)runs.Number!.Value, bytes.Number)
        {
            P95 = statistics["Percentiles"]["P95"].Number is { } p95 && BudgetUnits.IsMeasure(p95) ? p95 : null,
            Job = job,
            Location = new(benchmark.File, benchmark.Node!.Line, benchmark.Node.Column),
        };
        if (!_results.TryAdd((name, job), result)
            && _results[(name, job)] is var same
            && (same.Mean, same.Runs, same.Allocated) != (result.Mean, result.Runs, result.Allocated))
        {
            _findings.Add(benchmark.Finding(
                RuleCatalog.BenchmarkResultsWhole,
                $"the benchmark {Quote(name)} has another result in {same.Location.Path}",
                "Name the files of one run only"));
        }
    }

    // A name is enough while a run has one job.
    private IEnumerable<BenchmarkResult> Named() =>
        _results.Values
            .GroupBy(r => r.Name, StringComparer.Ordinal)
            .SelectMany(g => g.Count() == 1 ? g : g.Select(r => r with { Name = $"{r.Name} [{r.Job}]" }));

    private static PlacedNode? Wrong(PlacedNode node, bool isRight) => isRight ? null : node;

    // "Type.Method: Job-ABC(Runtime=.NET 8.0) [N=1]": the middle.
    private static string Job(string display)
    {
        var start = display.IndexOf(": ", StringComparison.Ordinal);
        var job = start < 0 ? display : display[(start + 2)..];
        var end = job.IndexOf(" [", StringComparison.Ordinal);
        return ValueText.Line(end < 0 ? job : job[..end]);
    }

    internal static string Quote(string name) => $"'{ValueText.Line(name, 120)}'";
}
