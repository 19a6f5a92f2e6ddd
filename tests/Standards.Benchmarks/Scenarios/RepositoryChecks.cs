using System.Diagnostics;
using System.Globalization;
using Standards.Benchmarks.Generation;
using Standards.Benchmarks.Measuring;
using Standards.Benchmarks.Reporting;

namespace Standards.Benchmarks.Scenarios;

/// <summary>The repository checks in this process, on 16,000 files and 242 MB: without a cache and with nothing changed.</summary>
internal sealed class RepositoryChecks(BenchmarkContext context)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "repository";

    private const int WarmUps = 3;
    private const int Runs = 20;
    private const int MemoryTarget = 200;

    private const int ColdTarget = 300;

    // It reads every file, and has a scenario of its own.
    private const int SecretsTarget = 500;

    /// <summary>Generates the repository and measures.</summary>
    public void Run()
    {
        var root = Path.Combine(context.Workspace.Root, "repository", "tree");
        var cache = Path.Combine(context.Workspace.Root, "repository", "cache");
        Progress.Say($"{Name}: writing {RepositoryGenerator.Files:N0} files");
        RepositoryGenerator.Generate(root);
        context.Builds.CreateRepository(root);
        FileTree.Delete(cache);

        var table = context.Report.Add(new ReportTable(
            $"Repository checks in process, {RepositoryGenerator.Files:N0} files, {RepositoryGenerator.Bytes / 1_000_000} MB (in the page cache)",
            ["state", "first CPU", "first wall", "CPU (min..max)", "wall (min..max)", "target, wall", "reached"]));
        Measure(table, "cold, without the search for secrets", ColdTarget, root, cache, keepCache: false, withSecrets: false);
        Measure(table, "cold, no cache", ColdTarget + SecretsTarget, root, cache, keepCache: false);
        Measure(table, "unchanged", 100, root, cache, keepCache: true);
        MeasureMemory(root, cache);
    }

    private void MeasureMemory(string root, string cache)
    {
        var table = context.Report.Add(new ReportTable(
            "Memory of one run in a process of its own",
            ["state", "peak working set", "of it without any check", "objects allocated", "committed by the collector at the end", "target, peak", "reached"]));
        var floor = ColdRunMemory.Of(context);
        foreach (var (state, keepCache) in new[] { ("cold, no cache", false), ("unchanged", true) })
        {
            if (!keepCache)
            {
                FileTree.Delete(cache);
            }

            var run = ColdRunMemory.Of(context, root, cache);
            Progress.Say($"{Name}, {state}: {Megabytes(run.PeakWorkingSet)} peak working set");
            table.Add(
                state,
                Megabytes(run.PeakWorkingSet),
                Megabytes(floor.PeakWorkingSet),
                Megabytes(run.Allocated),
                Megabytes(run.Committed),
                string.Create(CultureInfo.InvariantCulture, $"<= {MemoryTarget} MB"),
                ReportTable.YesOrNo(run.PeakWorkingSet <= MemoryTarget * 1_000_000L));
            context.Report.Save();
        }
    }

    private void Measure(ReportTable table, string state, int target, string root, string cache, bool keepCache, bool withSecrets = true)
    {
        var first = Once(root, cache, keepCache, withSecrets);
        var runs = new List<Measurement>();
        for (var i = 0; i < WarmUps + Runs; i++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var run = Once(root, cache, keepCache, withSecrets);
            if (i >= WarmUps)
            {
                runs.Add(run);
            }
        }

        var cpu = Statistics.Of(runs.Select(r => r.Cpu!.Value.TotalMilliseconds));
        var wall = Statistics.Of(runs.Select(r => r.Wall.TotalMilliseconds));
        Progress.Say($"{Name}, {state}: {cpu.Median:F1} ms CPU, {wall.Median:F1} ms wall");
        table.Add(
            state,
            Milliseconds(first.Cpu!.Value.TotalMilliseconds),
            Milliseconds(first.Wall.TotalMilliseconds),
            Range(cpu),
            Range(wall),
            string.Create(CultureInfo.InvariantCulture, $"<= {target} ms"),
            ReportTable.YesOrNo(wall.Median <= target));
        context.Report.Save();
    }

    private static Measurement Once(string root, string cache, bool keepCache, bool withSecrets)
    {
        if (!keepCache)
        {
            FileTree.Delete(cache);
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        RepositoryRun.Execute(root, cache, withSecrets);
        var wall = watch.Elapsed;
        return new Measurement(Environment.CpuUsage.TotalTime - cpu, wall);
    }

    private static string Megabytes(long bytes) => ReportTable.Number(bytes / 1e6, 1) + " MB";

    private static string Range(Statistics value) =>
        $"{Milliseconds(value.Median)} ({ReportTable.Number(value.Min, 1)}..{ReportTable.Number(value.Max, 1)})";

    private static string Milliseconds(double value) => ReportTable.Number(value, 1) + " ms";
}
