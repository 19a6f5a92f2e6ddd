using System.Diagnostics;
using System.Globalization;
using Standards.Benchmarks.Measuring;
using Standards.Benchmarks.Reporting;
using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Reporting;

namespace Standards.Benchmarks.Scenarios;

/// <summary>The report command in this process: 10,000 open findings, alone and beside 50,000 that the baseline holds.</summary>
internal sealed class ReportWriting(BenchmarkContext context)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "report";

    private const int Open = 10_000;
    private const int Baselined = 50_000;
    private const int Rules = 40;
    private const int WarmUps = 3;
    private const int Runs = 20;
    private const int TargetMilliseconds = 1_000;
    private const int TargetBytes = 5_000_000;

    private static readonly DateOnly Today = new(2026, 1, 31);
    private static readonly string[] Files = ["report.html", "report.md", "standards.json", "standards.sarif", "summary.md"];

    /// <summary>Measures both.</summary>
    public void Run()
    {
        var table = context.Report.Add(new ReportTable(
            $"Report of {Open:N0} findings, in process",
            [
                "findings",
                "first CPU",
                "first wall",
                "CPU (min..max)",
                "wall (min..max)",
                .. Files,
                $"{TargetMilliseconds} ms and a page of {TargetBytes / 1_000_000} MB reached",
            ]));
        Measure(table, $"{Open:N0} open", 0);
        Measure(table, $"{Open:N0} open, {Baselined:N0} in the baseline", Baselined);
    }

    private void Measure(ReportTable table, string label, int baselined)
    {
        var root = Path.Combine(context.Workspace.Root, Name, baselined == 0 ? "open" : "baselined");
        var output = Path.Combine(root, "artifacts", "standards");
        FileTree.Delete(root);
        Directory.CreateDirectory(root);
        File.WriteAllText(Path.Combine(root, "README.md"), "# Report\n");
        context.Builds.CreateRepository(root);
        new ReportStore(output, "benchmark").Begin(
            Summary(), [.. Enumerable.Range(0, Open + baselined).Select(Verdict).Order(Standards.Checks.Engine.Verdicts.Verdict.Order)]);

        var first = Once(root, output);
        var runs = new List<Measurement>();
        for (var i = 0; i < WarmUps + Runs; i++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var run = Once(root, output);
            if (i >= WarmUps)
            {
                runs.Add(run);
            }
        }

        var cpu = Statistics.Of(runs.Select(r => r.Cpu!.Value.TotalMilliseconds));
        var wall = Statistics.Of(runs.Select(r => r.Wall.TotalMilliseconds));
        var sizes = Files.Select(f => new FileInfo(Path.Combine(output, f)).Length).ToList();
        Progress.Say($"{Name}, {label}: {cpu.Median:F1} ms CPU, {wall.Median:F1} ms wall, page of {sizes[0]:N0} bytes");
        table.Add(
        [
            label,
            Milliseconds(first.Cpu!.Value.TotalMilliseconds),
            Milliseconds(first.Wall.TotalMilliseconds),
            Range(cpu),
            Range(wall),
            .. sizes.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s:N0} bytes")),
            ReportTable.YesOrNo(Math.Max(cpu.Median, wall.Median) <= TargetMilliseconds && sizes[0] <= TargetBytes),
        ]);
        context.Report.Save();
    }

    // Without what is there already: every file is written.
    private static Measurement Once(string root, string output)
    {
        foreach (var file in Files)
        {
            File.Delete(Path.Combine(output, file));
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var result = new ReportCommand(new ReportOptions(new PolicyLoadOptions(root, "", Today, ContinuousIntegration: false), output, "benchmark")).Execute(
            CancellationToken.None);
        var wall = watch.Elapsed;
        var measurement = new Measurement(Environment.CpuUsage.TotalTime - cpu, wall);
        return result is { Errors.Count: 0, Files.Count: 5, Model.Open.Total: Open }
            ? measurement
            : throw new BenchmarkException(
                $"the report has {result.Model?.Open.Total ?? 0} open findings, {result.Files.Count} files and {result.Errors.Count} errors");
    }

    private static RunSummary Summary() => new("orders", 2_000, 40, RuleCatalog.All.Count, [])
    {
        InForce = [.. RuleCatalog.All.Select(rule => new RuleInForce(rule, Severity.Warning))],
    };

    // Names, messages and fixes of the length that they have in real repositories; a fix names the file, so that none is shared.
    private static Verdict Verdict(int i)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"src/Orders.Component{i % 97:D2}/Features/Handling/Handler{i:D5}.cs");
        var finding = new Finding(
            RuleCatalog.All[i % Rules],
            path,
            1 + (i % 900),
            1 + (i % 80),
            $"the value 'handler-{i}' is not one of those that the policy of this repository allows here",
            $"Write another value in {path}");
        return new Verdict(finding, (i % 3) switch { 0 => Severity.Error, 1 => Severity.Warning, _ => Severity.Suggestion })
        {
            Exemption = i < Open ? null : new Exemption(ExemptionKind.Baseline, "adopted"),
        };
    }

    private static string Range(Statistics value) =>
        $"{Milliseconds(value.Median)} ({ReportTable.Number(value.Min, 1)}..{ReportTable.Number(value.Max, 1)})";

    private static string Milliseconds(double value) => ReportTable.Number(value, 1) + " ms";
}
