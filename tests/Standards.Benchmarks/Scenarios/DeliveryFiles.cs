using System.Globalization;
using Standards.Benchmarks.Measuring;
using Standards.Benchmarks.Reporting;
using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Containers.Dockerfiles;
using Standards.Checks.Rules.Kubernetes;
using Standards.Checks.Rules.Pipelines;
using Standards.Checks.Rules.Secrets;
using Standards.Checks.Rules.Terraform;
using Standards.Checks.Snapshots;
using Standards.Checks.Tests.Corpus;
using Standards.Tests.Shared;
using YamlDotNet.Core;

namespace Standards.Benchmarks.Scenarios;

/// <summary>
/// The rules over delivery files, in this process: the Dockerfile, the manifests, the workflow and the Terraform modules of the corpus's good service, two
/// hundred times in one repository. In turn with the floor: the bytes read, and those of YAML gone over by the library's parser, looking at nothing.
/// </summary>
internal sealed class DeliveryFiles(BenchmarkContext context)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "delivery";

    private const int Services = 200;
    private const int Runs = 9;

    private static readonly (string Title, Func<string, bool> Holds, IFileCheck? Files, IRepositoryCheck Set)[] Families =
    [
        ("Dockerfiles", path => path.EndsWith("/Dockerfile", StringComparison.Ordinal), new DockerfileCheck(), new DockerfileSetCheck()),
        ("manifests of Kubernetes", path => path.Contains("/kubernetes/", StringComparison.Ordinal), null, new KubernetesCheck(SecretCheck.LinesOf)),
        ("workflows of GitHub", path => path.StartsWith(".github/workflows/", StringComparison.Ordinal), new PipelineCheck(), new PipelineSetCheck()),
        ("files of Terraform", path => path.EndsWith(".tf", StringComparison.Ordinal), new TerraformCheck(), new TerraformModuleCheck()),
    ];

    /// <summary>Writes the files and measures.</summary>
    public void Run()
    {
        var root = Path.Combine(context.Workspace.Root, Name);
        var snapshot = Write(root);
        var table = context.Report.Add(new ReportTable(
            string.Create(CultureInfo.InvariantCulture, $"Rules over the delivery files of {Services} services in one repository, in process"),
            ["files", "number", "size", "wall (min..max)", "CPU (min..max)", "floor, CPU (min..max)", "ratio of CPU (min..max)"]));
        foreach (var (title, holds, files, set) in Families)
        {
            SourceFile[] own = [.. snapshot.Files.Where(file => holds(file.Path))];
            // Only these: what another family reads is its own cost.
            var part = new RepositorySnapshot(root, [.. own]);
            var pairs = Enumerable.Range(0, Runs + 1).Select(_ =>
            {
                context.Cancellation.ThrowIfCancellationRequested();
                return (Floor: Measurement.Once(() => Floor(own)), Checks: Measurement.Once(() => Check(part, files, set)));
            }).Skip(1).ToArray();
            var cpu = Statistics.Of(pairs.Select(pair => pair.Checks.Cpu!.Value.TotalMilliseconds));
            var ratio = Statistics.Of(pairs.Select(pair => pair.Checks.Cpu!.Value / pair.Floor.Cpu!.Value));
            Progress.Say(string.Create(CultureInfo.InvariantCulture, $"{Name}, {title}: {cpu.Median:F1} ms CPU, {ratio.Median:F2} of the floor"));
            table.Add(
                title,
                own.Length.ToString(CultureInfo.InvariantCulture),
                ReportTable.Number(own.Sum(file => file.Size) / 1e6, 2) + " MB",
                ReportTable.Milliseconds(Statistics.Of(pairs.Select(pair => pair.Checks.Wall.TotalMilliseconds))),
                ReportTable.Milliseconds(cpu),
                ReportTable.Milliseconds(Statistics.Of(pairs.Select(pair => pair.Floor.Cpu!.Value.TotalMilliseconds))),
                $"{ReportTable.Number(ratio.Median, 2)} ({ReportTable.Number(ratio.Min, 2)}..{ReportTable.Number(ratio.Max, 2)})");
            context.Report.Save();
        }
    }

    private static RepositorySnapshot Write(string root)
    {
        var tree = new FileTree(root);
        var archive = Txtar.Read(File.ReadAllText(RepositoryRoot.Combine("tests/Standards.Checks.Tests/Corpus/good-service.txtar")));
        (string Path, string Text)[] delivery = [.. archive.Where(file => Families.Any(family => family.Holds(file.Path)))];
        var files = new List<SourceFile>();
        for (var i = 0; i < Services; i++)
        {
            foreach (var (path, text) in delivery)
            {
                // Workflows lie in one folder, everything else with its service.
                var place = path.StartsWith(".github/workflows/", StringComparison.Ordinal)
                    ? path.Replace(".yml", $"-{i}.yml", StringComparison.Ordinal)
                    : $"services/orders-{i}/{path}";
                tree.Write(place, text.Replace("orders", $"orders-{i}", StringComparison.Ordinal));
                files.Add(new SourceFile(root, place, new FileInfo(Path.Combine(root, place)).Length, 1));
            }
        }

        return new RepositorySnapshot(root, [.. files]);
    }

    private static void Check(RepositorySnapshot snapshot, IFileCheck? fileCheck, IRepositoryCheck set)
    {
        var checkContext = new CheckContext(snapshot, Policy.Default, new DateOnly(2026, 1, 31), CancellationToken.None);
        var asked = 0;
        foreach (var file in fileCheck is null ? [] : snapshot.Files.Where(file => fileCheck.Applies(file, checkContext)))
        {
            asked++;
            _ = fileCheck!.Check(file, checkContext).Count();
        }

        SourceFile[] files = [.. snapshot.Files.Where(file => set.DependsOn(file, checkContext))];
        _ = set.Check(files, checkContext).Count();
        if (asked + files.Length < snapshot.Files.Count)
        {
            throw new BenchmarkException($"{set.Name} left files out, so it did not do what is measured.");
        }
    }

    private static void Floor(SourceFile[] files)
    {
        foreach (var file in files)
        {
            var text = File.ReadAllText(file.FullPath);
            if (!file.Path.EndsWith(".yml", StringComparison.Ordinal))
            {
                continue;
            }

            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext())
            {
            }
        }
    }
}
