using System.Globalization;
using System.Text;
using System.Xml;
using Standards.Benchmarks.Measuring;
using Standards.Benchmarks.Reporting;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Gates.Coverage;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Benchmarks.Scenarios;

/// <summary>
/// The coverage gate in this process: one report of 35 MB, and 100 reports of 1 MB, read, merged, judged and written. In turn with the floor,
/// which is .NET's XML reader going over the same bytes on one thread and looking at nothing.
/// </summary>
internal sealed class CoverageMerging(BenchmarkContext context)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "coverage";

    private const int Runs = 7;
    private const int LinesOfClass = 60;
    private const int Megabyte = 1024 * 1024;

    private static readonly (string Title, int Reports, int Size, int TargetMilliseconds)[] Cases =
        [("one report of 35 MB", 1, 35 * Megabyte, 2000), ("100 reports of 1 MB", 100, Megabyte, 1500)];

    /// <summary>Writes the reports and measures.</summary>
    public void Run()
    {
        var table = context.Report.Add(new ReportTable(
            "Coverage gate: reports read, merged, judged and written, in process",
            [
                "reports", "wall (min..max)", "CPU (min..max)", "floor: XML reader over the bytes, CPU", "ratio of CPU", "peak memory of a process of its own",
                "target", "reached",
            ]));
        foreach (var (title, reports, size, target) in Cases)
        {
            var root = Path.Combine(context.Workspace.Root, Name, reports.ToString(CultureInfo.InvariantCulture));
            FileTree.Delete(root);
            Generate(root, reports, size);
            Gate(root);
            var floors = new List<Measurement>();
            var gates = new List<Measurement>();
            for (var i = 0; i < Runs; i++)
            {
                context.Cancellation.ThrowIfCancellationRequested();
                floors.Add(Measurement.Once(() => Floor(root)));
                gates.Add(Measurement.Once(() => Gate(root)));
            }

            var memory = ColdRunMemory.Of(context, Name, root).PeakWorkingSet / (double)Megabyte;
            var floor = Statistics.Of(floors.Select(m => m.Cpu!.Value.TotalMilliseconds));
            var cpu = Statistics.Of(gates.Select(m => m.Cpu!.Value.TotalMilliseconds));
            var wall = Statistics.Of(gates.Select(m => m.Wall.TotalMilliseconds));
            Progress.Say(string.Create(
                CultureInfo.InvariantCulture,
                $"{Name}: {title}: {wall.Median:F0} ms wall, {cpu.Median:F0} ms CPU, floor {floor.Median:F0} ms, {memory:F0} MB"));
            table.Add(
                title,
                ReportTable.Milliseconds(wall),
                ReportTable.Milliseconds(cpu),
                ReportTable.Milliseconds(floor),
                ReportTable.Number(cpu.Median / floor.Median, 2),
                ReportTable.Number(memory, 1) + " MB",
                string.Create(CultureInfo.InvariantCulture, $"<= {target} ms, 150 MB"),
                ReportTable.YesOrNo(wall.Median <= target && memory <= 150));
            context.Report.Save();
        }
    }

    /// <summary>Merges and judges what lies in a folder.</summary>
    public static void Gate(string root)
    {
        var files = Directory.GetFiles(Path.Combine(root, "src"), "*.cs").Select(f => new SourceFile(root, "src/" + Path.GetFileName(f), 0, 0));
        var reports = Directory.GetFiles(Path.Combine(root, "reports")).ToDictionary(f => Path.GetFileName(f), StringComparer.Ordinal);
        var result = new CoverageGate(new CoverageRequest(new RepositorySnapshot(root, files), Policy.Default, Baseline.Empty, reports)).Run(
            CancellationToken.None);
        if (result.Reports != reports.Count
            || result.Merged.Lines.Total == 0
            || result.Merged.Branches.Total == 0
            || result.Findings.Any(f => f.Rule.Id is not ("STD6100" or "STD6101" or "STD6102")))
        {
            throw new BenchmarkException(
                $"{Name}: {result.Reports} reports, {result.Merged.Lines.Total} lines, {string.Join(' ', result.Findings.Select(f => f.Rule.Id).Distinct())}");
        }

        using (var merged = File.Create(Path.Combine(root, "merged.xml")))
        {
            CoberturaWriter.Write(result.Merged, merged);
        }

        File.WriteAllText(Path.Combine(root, "coverage.md"), CoverageMarkdown.Write(result));
    }

    private static void Floor(string root)
    {
        foreach (var report in Directory.GetFiles(Path.Combine(root, "reports")))
        {
            using var reader = XmlReader.Create(report, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            while (reader.Read())
            {
            }
        }
    }

    // In the form of coverlet: each line stands in its method and again in its class, one in ten has a fork.
    private static void Generate(string root, int reports, int size)
    {
        Directory.CreateDirectory(Path.Combine(root, "reports"));
        Directory.CreateDirectory(Path.Combine(root, "src"));
        var classes = 0;
        for (var report = 0; report < reports; report++)
        {
            var text = new StringBuilder(size + 8192);
            text
                .Append(
                    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<coverage line-rate=\"0.5\" branch-rate=\"0.5\" version=\"1.9\" "
                        + "timestamp=\"1\"><sources><source>")
                .Append(root)
                .Append("/src/</source></sources><packages>\n");
            for (var number = 0; text.Length < size; number++)
            {
                classes = Math.Max(classes, number + 1);
                var lines = Lines(number, report);
                text.Append(CultureInfo.InvariantCulture, $"""
                      <package name="Company.Product{number % 20}" line-rate="0.5" branch-rate="0.5" complexity="9"><classes>
                        <class name="Company.Product{number % 20}.Features.Class{number}" filename="File{number}.cs" line-rate="0.5" branch-rate="0.5" complexity="3">
                          <methods><method name="Run" signature="()" line-rate="0.5" branch-rate="0.5" complexity="3"><lines>
                    {lines}      </lines></method></methods>
                          <lines>
                    {lines}      </lines>
                        </class></classes></package>

                    """);
            }

            File.WriteAllText(
                Path.Combine(root, "reports", string.Create(CultureInfo.InvariantCulture, $"r{report:D3}.xml")),
                text.Append("</packages></coverage>\n").ToString());
        }

        for (var number = 0; number < classes; number++)
        {
            File.WriteAllText(Path.Combine(root, "src", string.Create(CultureInfo.InvariantCulture, $"File{number}.cs")), "// A file.\n");
        }
    }

    private static string Lines(int number, int report)
    {
        var text = new StringBuilder();
        for (var line = 1; line <= LinesOfClass; line++)
        {
            var hits = ((line + number + report) % 3) * 7;
            text.Append(line % 10 == 0
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"        <line number=\"{line}\" hits=\"{hits}\" branch=\"True\" condition-coverage=\"50% (1/2)\"><conditions><condition "
                        + $"number=\"{line}\" type=\"jump\" coverage=\"50%\" /></conditions></line>\n")
                : string.Create(CultureInfo.InvariantCulture, $"        <line number=\"{line}\" hits=\"{hits}\" branch=\"False\" />\n"));
        }

        return text.ToString();
    }
}
