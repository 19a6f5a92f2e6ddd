using System.Diagnostics;
using System.Globalization;
using System.Text;
using Standards.Benchmarks.Measuring;
using Standards.Benchmarks.Reporting;
using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Ownership;
using Standards.Checks.Snapshots;

namespace Standards.Benchmarks.Scenarios;

/// <summary>
/// CODEOWNERS in this process: 1,000 rules over 16,000 paths, once with the kinds of patterns that repositories have and once with wildcards only.
/// The whole check is measured: read, parse, match, all rules.
/// </summary>
internal sealed class CodeownersMatching(BenchmarkContext context)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "codeowners";

    private const int Files = 16_000;
    private const int Rules = 1_000;
    private const int Target = 50;
    private const int WarmUps = 3;
    private const int Runs = 20;

    /// <summary>Writes the files that are read and measures.</summary>
    public void Run()
    {
        var root = Path.Combine(context.Workspace.Root, "codeowners");
        var table = context.Report.Add(new ReportTable(
            string.Create(CultureInfo.InvariantCulture, $"CODEOWNERS in process, {Rules:N0} rules, {Files:N0} paths"),
            ["patterns", "first CPU", "first wall", "CPU (min..max)", "wall (min..max)", "target, CPU and wall", "reached"]));
        Measure(table, "mixed", Snapshot(Path.Combine(root, "mixed"), MixedRule));
        Measure(table, "wildcards only", Snapshot(Path.Combine(root, "wildcards"), i => $"*Type{i}*.c? @org/team{i % 20}"));
    }

    private static string MixedRule(int i) => (i % 10) switch
    {
        < 5 => $"/src/Area{i % 40}/Project{i % 200}/ @org/team{i % 20}",
        5 => $"/src/Area{i % 40}/**/Type{i}.cs @org/team{i % 20}",
        6 => $"*.ext{i} @org/team{i % 20}",
        7 => $"Folder{i}/ @org/team{i % 20} @org/other",
        8 => $"docs/area{i}/* docs@example.com",
        _ => $"**/generated{i}/*.g.cs",
    };

    private static RepositorySnapshot Snapshot(string root, Func<int, string> rule)
    {
        var text = new StringBuilder("* @org/everyone\n");
        for (var i = 1; i < Rules; i++)
        {
            text.Append(rule(i)).Append('\n');
        }

        var path = Path.Combine(root, ".github", "CODEOWNERS");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ToString());
        var files = Enumerable.Range(0, Files - 1)
            .Select(i => new SourceFile(
                root,
                i % 80 == 0 ? $"src/Area{i % 40}/Project{i / 80}/Project{i / 80}.csproj" : $"src/Area{i % 40}/Project{i / 80}/Part{i % 7}/Type{i}.cs",
                1,
                1));
        return new RepositorySnapshot(root, [.. files, new SourceFile(root, ".github/CODEOWNERS", new FileInfo(path).Length, 1)]);
    }

    private void Measure(ReportTable table, string patterns, RepositorySnapshot snapshot)
    {
        var first = Once(snapshot);
        var runs = new List<Measurement>();
        for (var i = 0; i < WarmUps + Runs; i++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var run = Once(snapshot);
            if (i >= WarmUps)
            {
                runs.Add(run);
            }
        }

        var cpu = Statistics.Of(runs.Select(r => r.Cpu!.Value.TotalMilliseconds));
        var wall = Statistics.Of(runs.Select(r => r.Wall.TotalMilliseconds));
        Progress.Say($"{Name}, {patterns}: {cpu.Median:F1} ms CPU, {wall.Median:F1} ms wall");
        table.Add(
            patterns,
            Milliseconds(first.Cpu!.Value.TotalMilliseconds),
            Milliseconds(first.Wall.TotalMilliseconds),
            Range(cpu),
            Range(wall),
            string.Create(CultureInfo.InvariantCulture, $"<= {Target} ms"),
            ReportTable.YesOrNo(Math.Max(cpu.Median, wall.Median) <= Target));
        context.Report.Save();
    }

    private static Measurement Once(RepositorySnapshot snapshot)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var checkContext = new CheckContext(snapshot, Policy.Default, new DateOnly(2026, 1, 1), CancellationToken.None);
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var findings = new OwnershipCheck().Check(snapshot.Files, checkContext).Count();
        var wall = watch.Elapsed;
        var used = Environment.CpuUsage.TotalTime - cpu;
        return findings > 0 ? new Measurement(used, wall) : throw new BenchmarkException("The check found nothing, so it did not do what is measured.");
    }

    private static string Range(Statistics value) =>
        $"{Milliseconds(value.Median)} ({ReportTable.Number(value.Min, 1)}..{ReportTable.Number(value.Max, 1)})";

    private static string Milliseconds(double value) => ReportTable.Number(value, 1) + " ms";
}
