using System.Diagnostics;
using System.Globalization;
using Standards.Benchmarks.Measuring;
using Standards.Benchmarks.Reporting;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Benchmarks.Scenarios;

/// <summary>A baseline of 50,000 findings in this process: read, check every id, match every finding.</summary>
internal sealed class BaselineMatch(BenchmarkContext context)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "baseline";

    private const int Entries = 50_000;
    private const int Target = 150;
    private const int Runs = 20;

    /// <summary>Writes the file and measures.</summary>
    public void Run()
    {
        var folder = Path.Combine(context.Workspace.Root, "baseline-match");
        Directory.CreateDirectory(folder);
        var findings = Findings();
        var entries = findings.Select(f => new BaselineEntry(f.Rule.Id, f.Path, f.Message, 1)).ToList();
        File.WriteAllBytes(Path.Combine(folder, Baseline.FileName), BaselineWriter.Write(new Baseline(entries, [new("adopted", Entries)])));

        var first = Once(folder, findings);
        var runs = new List<Measurement>();
        for (var i = 0; i < Runs; i++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            runs.Add(Once(folder, findings));
        }

        var cpu = Statistics.Of(runs.Select(r => r.Cpu!.Value.TotalMilliseconds));
        var wall = Statistics.Of(runs.Select(r => r.Wall.TotalMilliseconds));
        var table = context.Report.Add(
            new ReportTable($"Baseline of {Entries:N0} findings, read and matched in process", ["first wall", "CPU", "wall", "target, wall", "reached"]));
        table.Add(
            Milliseconds(first.Wall.TotalMilliseconds),
            Milliseconds(cpu.Median),
            Milliseconds(wall.Median),
            string.Create(CultureInfo.InvariantCulture, $"<= {Target} ms"),
            ReportTable.YesOrNo(wall.Median <= Target));
        context.Report.Save();
    }

    private static Measurement Once(string folder, IReadOnlyList<Finding> findings)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var (baseline, wrong) = BaselineReader.Read(new SourceFile(folder, Baseline.FileName, 0, 0));
        var use = new BaselineUse(baseline);
        var held = findings.Count(f => use.TryTake(f) is not null);
        var wall = watch.Elapsed;
        return held == Entries && wrong.Count == 0
            ? new Measurement(Environment.CpuUsage.TotalTime - cpu, wall)
            : throw new BenchmarkException($"{Name}: {held} of {Entries} findings were held, {wrong.Count} entries were refused");
    }

    // As long as messages with a line of source are.
    private static List<Finding> Findings() => [.. Enumerable.Range(0, Entries).Select(i => new Finding(
        RuleCatalog.LayoutLibraryTests,
        $"src/Project{i % 40}/Folder{i % 7}/File{i % 2000:0000}.cs",
        0,
        0,
        $"Member 'Method{i}' does not access instance data and can be marked as static|public int Method{i}(int value, string other) => value + "
            + $"other.Length * {i} + Compute(value)",
        "Fix"))];

    private static string Milliseconds(double value) => ReportTable.Number(value, 1) + " ms";
}
