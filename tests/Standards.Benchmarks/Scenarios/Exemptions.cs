using System.Diagnostics;
using System.Globalization;
using System.Text;
using Standards.Benchmarks.Measuring;
using Standards.Benchmarks.Reporting;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Findings;

namespace Standards.Benchmarks.Scenarios;

/// <summary>What exceptions cost: 1,000 waivers are loaded and matched with 50,000 findings, in this process.</summary>
internal sealed class Exemptions(BenchmarkContext context)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "exemptions";

    private const int Waivers = 1_000;
    private const int Findings = 50_000;
    private const int Target = 150;
    private const int WarmUps = 3;
    private const int Runs = 20;

    private static readonly DateOnly Today = new(2026, 1, 31);

    /// <summary>Measures.</summary>
    public void Run()
    {
        var text = WaiverFile();
        var verdicts = Verdicts();
        var table = context.Report.Add(new ReportTable(
            $"{Waivers:N0} waivers, {Findings:N0} findings, in process",
            ["step", "first CPU", "first wall", "CPU (min..max)", "wall (min..max)"]));
        var waivers = Read(text);
        Measure(table, "load the waivers", () => waivers = Read(text));
        Measure(table, "match", () => Apply(waivers, verdicts));
        Measure(table, $"both, target {Target} ms", () => Apply(Read(text), verdicts));
    }

    private static WaiverSet Read(string text)
    {
        var (waivers, findings) = WaiverReader.Read(text, WaiverReader.FileName, Today, continuousIntegration: true);
        return findings.Count == 0 ? waivers : throw new BenchmarkException($"the generated waivers have findings, the first one: {findings[0].Text}");
    }

    // One finding of five is held; the rest is what makes matching expensive.
    private static void Apply(WaiverSet waivers, IReadOnlyList<Verdict> verdicts)
    {
        var held = new ExemptionJudge(waivers, Baseline.Empty).Apply(verdicts).Count(v => !v.IsOpen);
        if (held != Findings / 5)
        {
            throw new BenchmarkException($"{held} findings were held, not {Findings / 5}");
        }
    }

    private void Measure(ReportTable table, string step, Action run)
    {
        var first = Once(run);
        var runs = new List<Measurement>();
        for (var i = 0; i < WarmUps + Runs; i++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var measurement = Once(run);
            if (i >= WarmUps)
            {
                runs.Add(measurement);
            }
        }

        var cpu = Statistics.Of(runs.Select(r => r.Cpu!.Value.TotalMilliseconds));
        var wall = Statistics.Of(runs.Select(r => r.Wall.TotalMilliseconds));
        Progress.Say($"{Name}, {step}: {cpu.Median:F1} ms CPU, {wall.Median:F1} ms wall");
        table.Add(step, Milliseconds(first.Cpu!.Value.TotalMilliseconds), Milliseconds(first.Wall.TotalMilliseconds), Range(cpu), Range(wall));
        context.Report.Save();
    }

    private static Measurement Once(Action run)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        run();
        var wall = watch.Elapsed;
        return new Measurement(Environment.CpuUsage.TotalTime - cpu, wall);
    }

    // Every second one covers a folder, the others one file.
    private static string WaiverFile()
    {
        var text = new StringBuilder("version: 1\nwaivers:\n");
        for (var i = 0; i < Waivers; i++)
        {
            text.Append(string.Create(CultureInfo.InvariantCulture, $"""
                  - rule: {Rule(i).Id}
                    path: {Folder(i)}/{(i % 2 == 0 ? "**" : "File0.cs")}
                    reason: It is replaced by another component in the next quarter
                    owner: team-{i % 40}
                    approved_by: architecture-board
                    expires: 2026-06-30
                    link: https://example.org/tickets/{i}

                """).ReplaceLineEndings("\n"));
        }

        return text.ToString();
    }

    private static Verdict[] Verdicts()
    {
        var verdicts = new Verdict[Findings];
        for (var i = 0; i < Findings; i++)
        {
            var folder = Folder(i % (Waivers * 5));
            var finding = new Finding(
                Rule(i % Waivers), $"{folder}/File0.cs", 1 + (i % 900), 1, $"the value '{i}' is not what the rule expects", "Write another value");
            verdicts[i] = new Verdict(finding, Severity.Error);
        }

        return verdicts;
    }

    private static string Folder(int i) => string.Create(CultureInfo.InvariantCulture, $"src/Component{i % 200:D3}/Part{i / 200:D3}");

    private static RuleDescriptor Rule(int i) => Waivable[i % Waivable.Length];

    private static RuleDescriptor[] Waivable { get; } = [.. RuleCatalog.All.Where(r => !r.Id.StartsWith("STD0", StringComparison.Ordinal))];

    private static string Range(Statistics value) =>
        $"{Milliseconds(value.Median)} ({ReportTable.Number(value.Min, 1)}..{ReportTable.Number(value.Max, 1)})";

    private static string Milliseconds(double value) => ReportTable.Number(value, 1) + " ms";
}
