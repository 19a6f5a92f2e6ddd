using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Budgets;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Gates.Budgets.Benchmarks;

/// <summary>A run of benchmarks that others are compared with: a file in the repository, one benchmark a line.</summary>
/// <param name="Commit">The commit that was measured; empty when unknown.</param>
/// <param name="Machine">Where.</param>
/// <param name="Entries">By name.</param>
internal sealed record BenchmarkBaseline(string Commit, BenchmarkMachine Machine, IReadOnlyDictionary<string, BenchmarkResult> Entries)
{
    /// <summary>Its path unless <c>ops/budgets.yml</c> says another.</summary>
    public const string DefaultPath = "ops/benchmarks.baseline.json";

    /// <summary>The command that writes it.</summary>
    public const string Command = "dotnet build -t:StandardsBenchmarkBaseline -p:StandardsBenchmarkResults=\"BenchmarkDotNet.Artifacts/results/*.json\"";

    private const string Fix = $"Take the last good version from git, or write it anew with '{Command}'";

    /// <summary>The path below the root of the repository.</summary>
    public static string PathOf(BudgetFile budgets) => budgets.Root["benchmarks"]["baseline"].Text ?? DefaultPath;

    /// <summary>The baseline, or why there is none.</summary>
    public static (BenchmarkBaseline? Baseline, Finding? Problem) Read(RepositorySnapshot snapshot, string path)
    {
        if (snapshot.Find(path) is not { } source)
        {
            return (null, new Finding(
                RuleCatalog.BenchmarkBaselinePresence,
                path,
                0,
                0,
                "there is no baseline to compare the benchmarks with",
                $"Run '{Command}' on the machine that measures from now on, and commit the file"));
        }

        var (root, problem) = ResultFile.Read(path, source.FullPath, RuleCatalog.BenchmarkBaselinePresence, Fix);
        if (problem is not null)
        {
            return (null, problem);
        }

        var machine = root["machine"];
        if (root["version"].Number != 1 || machine["cores"].Number is not (>= 0 and <= 65_536) || root["benchmarks"].Items.Count == 0)
        {
            return (
                null,
                root.Finding(
                    RuleCatalog.BenchmarkBaselinePresence,
                    "the file is no baseline of benchmarks: it has not 'version: 1', a 'machine' and 'benchmarks'",
                    Fix));
        }

        var entries = new Dictionary<string, BenchmarkResult>(StringComparer.Ordinal);
        foreach (var entry in root["benchmarks"].Items)
        {
            var (mean, margin, runs, allocated) = (entry["mean"].Number, entry["margin"], entry["runs"].Number, entry["allocated"]);
            if (entry["name"].Text is not { } name
                || !BudgetUnits.IsMeasure(mean)
                || runs is not (>= 1 and <= int.MaxValue)
                || (margin.Exists && !BudgetUnits.IsMeasure(margin.Number))
                || (allocated.Exists && !BudgetUnits.IsMeasure(allocated.Number)))
            {
                return (
                    null,
                    entry.Finding(
                        RuleCatalog.BenchmarkBaselinePresence, "an entry of the baseline has not a name, a mean and runs that are numbers above zero", Fix));
            }

            if (!entries.TryAdd(
                name,
                new BenchmarkResult(name, mean!.Value, margin.Number, (int)runs.Value, allocated.Number)
                {
                    Location = new(path, entry.Node!.Line, entry.Node.Column),
                }))
            {
                return (null, entry.Finding(RuleCatalog.BenchmarkBaselinePresence, $"the baseline holds {BenchmarkRunReader.Quote(name)} twice", Fix));
            }
        }

        return (
            new(
                root["commit"].Text ?? "",
                new(machine["processor"].Text ?? "", (int)machine["cores"].Number!.Value, machine["architecture"].Text ?? "", machine["runtime"].Text ?? ""),
                entries),
            null);
    }

    /// <summary>The content of the file for a run; the same for the same run.</summary>
    public static byte[] Write(BenchmarkRun run, string commit)
    {
        var machine = run.Machine!;
        var text = new StringBuilder("{\n  \"version\": 1,\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"commit\": {Json(commit)},\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"  \"machine\": {{ \"processor\": {Json(machine.Processor)}, \"cores\": {machine.Cores}, \"architecture\": {Json(machine.Architecture)}, "
                + $"\"runtime\": {Json(machine.Runtime)} }},\n");
        text.Append("  \"benchmarks\": [\n");
        text.AppendJoin(
            ",\n",
            run.Results.Select(r => string.Create(
                CultureInfo.InvariantCulture,
                $"    {{ \"name\": {Json(r.Name)}, \"mean\": {Number(r.Mean)}, \"margin\": {Number(r.Margin)}, \"runs\": {r.Runs}, \"allocated\": "
                    + $"{Number(r.Allocated)} }}")));
        return Encoding.UTF8.GetBytes(text.Append("\n  ]\n}\n").ToString());
    }

    // Picoseconds are enough.
    private static string Number(decimal? value) => value is { } number ? Math.Round(number, 3).ToString("0.###", CultureInfo.InvariantCulture) : "null";

    private static string Json(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
