using System.Diagnostics;
using System.Globalization;
using Standards.Benchmarks.Generation;
using Standards.Benchmarks.Measuring;
using Standards.Benchmarks.Reporting;

namespace Standards.Benchmarks.Scenarios;

/// <summary>The repository checks in this process on 5,000 documents that link to each other: cold, unchanged, one document changed.</summary>
internal sealed class DocumentLinks(BenchmarkContext context)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "links";

    private const int WarmUps = 2;
    private const int Runs = 10;

    private string Root => Path.Combine(context.Workspace.Root, "links", "tree");

    private string Cache => Path.Combine(context.Workspace.Root, "links", "cache");

    /// <summary>Generates the documents and measures.</summary>
    public void Run()
    {
        Progress.Say($"{Name}: writing {DocumentGenerator.Documents:N0} documents");
        var bytes = DocumentGenerator.Generate(Root);
        context.Builds.CreateRepository(Root);
        var table = context.Report.Add(new ReportTable(
            $"Links in {DocumentGenerator.Documents:N0} documents, {bytes / 1_000_000} MB, in process (in the page cache)",
            ["state", "first wall", "CPU (min..max)", "wall (min..max)", "target, wall", "reached"]));
        Measure(table, "cold, no cache", 1000, _ => FileTree.Delete(Cache));
        Measure(table, "unchanged", 100, _ => { });
        Measure(table, "one document changed", 300, Change);
    }

    private void Measure(ReportTable table, string state, int target, Action<int> prepare)
    {
        var first = Once(0, prepare);
        var runs = new List<Measurement>();
        for (var i = 1; i <= WarmUps + Runs; i++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var run = Once(i, prepare);
            if (i > WarmUps)
            {
                runs.Add(run);
            }
        }

        var cpu = Statistics.Of(runs.Select(r => r.Cpu!.Value.TotalMilliseconds));
        var wall = Statistics.Of(runs.Select(r => r.Wall.TotalMilliseconds));
        Progress.Say($"{Name}, {state}: {cpu.Median:F1} ms CPU, {wall.Median:F1} ms wall");
        table.Add(
            state,
            Milliseconds(first.Wall.TotalMilliseconds),
            Range(cpu),
            Range(wall),
            string.Create(CultureInfo.InvariantCulture, $"<= {target} ms"),
            ReportTable.YesOrNo(wall.Median <= target));
        context.Report.Save();
    }

    private Measurement Once(int run, Action<int> prepare)
    {
        prepare(run);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        RepositoryRun.Execute(Root, Cache);
        var wall = watch.Elapsed;
        return new Measurement(Environment.CpuUsage.TotalTime - cpu, wall);
    }

    // Another length each time, so that the change is seen also where time stamps are coarse.
    private void Change(int run) => File.AppendAllText(Path.Combine(Root, DocumentGenerator.PathOf(run)), $"\nChanged {new string('x', run + 1)}.\n");

    private static string Range(Statistics value) =>
        $"{Milliseconds(value.Median)} ({ReportTable.Number(value.Min, 1)}..{ReportTable.Number(value.Max, 1)})";

    private static string Milliseconds(double value) => ReportTable.Number(value, 1) + " ms";
}
