using System.Globalization;
using System.Text.Json;
using System.Xml;
using Standards.Benchmarks.Generation;
using Standards.Benchmarks.Measuring;
using Standards.Benchmarks.Reporting;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Gates.Budgets.Benchmarks;
using Standards.Checks.Gates.Mutation;
using Standards.Checks.Gates.TestRuns;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Benchmarks.Scenarios;

/// <summary>
/// The gates over reports other than coverage, in this process: results of tests, of benchmarks and of mutation runs, read and judged. In turn with
/// the floor, which is .NET's XML or JSON reader going over the same bytes on one thread and looking at nothing.
/// </summary>
internal sealed class ReportGates(BenchmarkContext context)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "gates";

    private const int Runs = 7;
    private const double Megabyte = 1024 * 1024;

    private static readonly ReportGate[] Gates =
    [
        new("trx", "50 TRX files, 20,000 tests", root => ReportGenerator.Tests(root, files: 50, tests: 400), JudgeTests, ReadXml),
        new(
            "benchmarks",
            "40 files of BenchmarkDotNet, 2,000 benchmarks",
            root => ReportGenerator.Benchmarks(root, files: 40, benchmarks: 50),
            JudgeBenchmarks,
            ReadJson),
        new("mutation", "one mutation report of 20 MB", root => ReportGenerator.Mutants(root, bytes: 20 * (int)Megabyte), JudgeMutants, ReadJson),
    ];

    /// <summary>The gate of a name; null for none.</summary>
    public static ReportGate? Find(string name) => Gates.FirstOrDefault(g => g.Name == name);

    /// <summary>Writes the reports and measures.</summary>
    public void Run()
    {
        var table = context.Report.Add(new ReportTable(
            "Gates over results of tests, benchmarks and mutation runs: read and judged, in process",
            [
                "reports", "size", "wall (min..max)", "CPU (min..max)", "floor: reader over the bytes, CPU", "ratio of CPU",
                "peak memory of a process of its own",
            ]));
        foreach (var gate in Gates)
        {
            var root = Path.Combine(context.Workspace.Root, Name, gate.Name);
            FileTree.Delete(root);
            gate.Generate(root);
            gate.Gate(root);
            var floors = new List<Measurement>();
            var gates = new List<Measurement>();
            for (var i = 0; i < Runs; i++)
            {
                context.Cancellation.ThrowIfCancellationRequested();
                floors.Add(Measurement.Once(() => gate.Floor(root)));
                gates.Add(Measurement.Once(() => gate.Gate(root)));
            }

            var size = Reports(root).Sum(f => new FileInfo(f).Length) / Megabyte;
            var memory = ColdRunMemory.Of(context, gate.Name, root).PeakWorkingSet / Megabyte;
            var floor = Statistics.Of(floors.Select(m => m.Cpu!.Value.TotalMilliseconds));
            var cpu = Statistics.Of(gates.Select(m => m.Cpu!.Value.TotalMilliseconds));
            var wall = Statistics.Of(gates.Select(m => m.Wall.TotalMilliseconds));
            Progress.Say(string.Create(
                CultureInfo.InvariantCulture,
                $"{Name}: {gate.Title}: {wall.Median:F0} ms wall, {cpu.Median:F0} ms CPU, floor {floor.Median:F0} ms, {memory:F0} MB"));
            table.Add(
                gate.Title,
                ReportTable.Number(size, 1) + " MB",
                ReportTable.Milliseconds(wall),
                ReportTable.Milliseconds(cpu),
                ReportTable.Milliseconds(floor),
                ReportTable.Number(cpu.Median / floor.Median, 2),
                ReportTable.Number(memory, 1) + " MB");
            context.Report.Save();
        }
    }

    private static void JudgeTests(string root)
    {
        var files = Reports(root).Select(f => new TestReportFile(Path.GetFileName(f), f, "", "")).ToList();
        var result = new TestGate(new TestGateRequest(Snapshot(root), Policy.Default, new TestFolder(files, [], []))).Run(CancellationToken.None);
        Expect(result.Findings.Select(f => f.Rule.Id), "STD6002", "STD6003");
    }

    private static void JudgeBenchmarks(string root) =>
        Expect(BenchmarkGate.Run(Snapshot(root), ByName(root), CancellationToken.None).Findings.Select(f => f.Rule.Id), "STD7105");

    private static void JudgeMutants(string root)
    {
        var result = new MutationGate(new MutationGateRequest(Snapshot(root), Policy.Default, Baseline.Empty, ByName(root))).Run(CancellationToken.None);
        Expect(result.Findings.Select(f => f.Rule.Id));
        if (result.Scores is not [{ Count.Total: > 0 }])
        {
            throw new BenchmarkException($"{Name}: no mutant was counted");
        }
    }

    private static void ReadXml(string root)
    {
        foreach (var report in Reports(root))
        {
            using var reader = XmlReader.Create(report, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
            }
        }
    }

    private static void ReadJson(string root)
    {
        foreach (var report in Reports(root))
        {
            var reader = new Utf8JsonReader(File.ReadAllBytes(report));
            while (reader.Read())
            {
            }
        }
    }

    private static void Expect(IEnumerable<string> ids, params string[] expected)
    {
        var strange = ids.Except(expected, StringComparer.Ordinal).ToList();
        if (strange.Count > 0)
        {
            throw new BenchmarkException($"{Name}: {string.Join(' ', strange)}");
        }
    }

    private static RepositorySnapshot Snapshot(string root) =>
        new(root, Directory.GetFiles(Path.Combine(root, "src")).Select(f => new SourceFile(root, "src/" + Path.GetFileName(f), 0, 0)));

    private static Dictionary<string, string> ByName(string root) => Reports(root).ToDictionary(f => Path.GetFileName(f), StringComparer.Ordinal);

    private static string[] Reports(string root) => Directory.GetFiles(Path.Combine(root, "reports"));
}
