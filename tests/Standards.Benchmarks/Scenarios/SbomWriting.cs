using System.Globalization;
using System.Text;
using Standards.Benchmarks.Measuring;
using Standards.Benchmarks.Reporting;
using Standards.Checks.Artifacts.Sbom;
using Standards.Checks.Engine.Packages;

namespace Standards.Benchmarks.Scenarios;

/// <summary>
/// The SBOM of a project with 150 packages in this process, in both formats: assets file and nuspecs read, documents made and written. In turn with the floor,
/// which is only reading the assets file.
/// </summary>
internal sealed class SbomWriting(BenchmarkContext context)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "sbom";

    private const int Packages = 150;
    private const int FilesOfPackage = 40;
    private const int Target = 60;
    private const int WarmUps = 3;
    private const int Runs = 20;

    /// <summary>Writes the files that are read and measures.</summary>
    public void Run()
    {
        var root = Path.Combine(context.Workspace.Root, Name);
        FileTree.Delete(root);
        var assets = Generate(root);
        var facts = new SbomFacts
        {
            Project = Path.Combine(root, "src", "Orders.Core", "Orders.Core.csproj"),
            Assets = assets,
            Name = "Orders.Core",
            Version = "1.0.0",
            Framework = "net10.0",
            IsPackage = true,
            DotnetSdk = "10.0.401",
            StandardsSdk = "1.0.0",
            Frameworks = [("Microsoft.NETCore.App", "10.0.0")],
        };

        var first = Measurement.Once(() => Make(root, facts));
        var floors = new List<Measurement>();
        var documents = new List<Measurement>();
        for (var i = 0; i < WarmUps + Runs; i++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var floor = Measurement.Once(() => _ = AssetsFileReader.Read(File.ReadAllBytes(assets)));
            var document = Measurement.Once(() => Make(root, facts));
            if (i >= WarmUps)
            {
                floors.Add(floor);
                documents.Add(document);
            }
        }

        var floorCpu = Statistics.Of(floors.Select(m => m.Cpu!.Value.TotalMilliseconds));
        var cpu = Statistics.Of(documents.Select(m => m.Cpu!.Value.TotalMilliseconds));
        var wall = Statistics.Of(documents.Select(m => m.Wall.TotalMilliseconds));
        Progress.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: first {first.Cpu!.Value.TotalMilliseconds:F1} ms CPU, then {cpu.Median:F1} ms, floor {floorCpu.Median:F1} ms"));
        var table = context.Report.Add(new ReportTable(
            string.Create(CultureInfo.InvariantCulture, $"SBOM of a project with {Packages} packages, both formats, in process"),
            ["first CPU", "first wall", "CPU (min..max)", "wall (min..max)", "floor: assets file read, CPU", "target, CPU", "reached"]));
        table.Add(
            Milliseconds(first.Cpu!.Value.TotalMilliseconds),
            Milliseconds(first.Wall.TotalMilliseconds),
            Range(cpu),
            Range(wall),
            Range(floorCpu),
            string.Create(CultureInfo.InvariantCulture, $"<= {Target} ms"),
            ReportTable.YesOrNo(cpu.Median <= Target));
        context.Report.Save();
    }

    private static void Make(string root, SbomFacts facts)
    {
        var result = new SbomBuilder(root, new SbomSources()).Build([facts], SbomTime.Of("1767182400", ""));
        if (result.Document is not { Components.Count: Packages + 1 } document || result.Findings.Count > 0)
        {
            throw new BenchmarkException($"{Name}: {result.Document?.Components.Count ?? 0} components and {result.Findings.Count} findings");
        }

        File.WriteAllBytes(Path.Combine(root, "sbom.cdx.json"), CycloneDxWriter.Write(document));
        File.WriteAllBytes(Path.Combine(root, "sbom.spdx.json"), SpdxWriter.Write(document));
    }

    // Packages with as many files and as long a nuspec as the usual ones; each depends on three of those after it.
    private static string Generate(string root)
    {
        var targets = new StringBuilder();
        var libraries = new StringBuilder();
        for (var i = 0; i < Packages; i++)
        {
            var (id, comma) = (string.Create(CultureInfo.InvariantCulture, $"Company.Product.Part{i:D3}"), i == 0 ? "" : ",");
            var path = $"{id.ToLowerInvariant()}/1.2.3";
            var needed = string.Join(
                ',',
                new[] { i + 1, i + 7, i + 31 }
                    .Where(n => n < Packages)
                    .Select(n => string.Create(CultureInfo.InvariantCulture, $"\"Company.Product.Part{n:D3}\":\"1.2.3\"")));
            var files = string.Join(
                ',', Enumerable.Range(0, FilesOfPackage).Select(n => string.Create(CultureInfo.InvariantCulture, $"\"lib/net10.0/{id}.Localised{n}.dll\"")));
            targets.Append(
                CultureInfo.InvariantCulture,
                $"{comma}\"{id}/1.2.3\":{{\"type\":\"package\",\"dependencies\":{{{needed}}},\"compile\":{{\"lib/net10.0/{id}.dll\":{{}}}},\"runtime\":{{\"lib/"
                    + $"net10.0/{id}.dll\":{{}}}}}}");
            libraries.Append(
                CultureInfo.InvariantCulture,
                $$"""{{comma}}"{{id}}/1.2.3":{"sha512":"{{Convert.ToBase64String(new byte[64])}}","type":"package","path":"{{path}}","files":[{{files}}]}""");
            Directory.CreateDirectory(Path.Combine(root, "packages", path));
            File.WriteAllText(Path.Combine(root, "packages", path, $"{id.ToLowerInvariant()}.nuspec"), $"""
                <?xml version="1.0" encoding="utf-8"?>
                <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata><id>{id}</id><version>1.2.3</version><authors>Company</authors>
                <license type="expression">MIT</license><licenseUrl>https://licenses.nuget.org/MIT</licenseUrl><projectUrl>https://example.org/</projectUrl>
                <description>{new string('d', 400)}</description><releaseNotes>{new string('r', 1500)}</releaseNotes><copyright>© Company</copyright>
                <repository type="git" url="https://example.org/git" commit="0123456789012345678901234567890123456789" />
                <dependencies><group targetFramework="net10.0">{string.Concat(Enumerable.Repeat("<dependency id=\"Other\" version=\"1.2.3\" exclude=\"Build,Analyzers\" />", 6))}</group></dependencies></metadata></package>
                """);
        }

        var assets = Path.Combine(root, "src", "Orders.Core", "obj", "project.assets.json");
        Directory.CreateDirectory(Path.GetDirectoryName(assets)!);
        var folder = System.Text.Json.JsonSerializer.Serialize(Path.Combine(root, "packages") + "/");
        File.WriteAllText(assets, string.Concat(
            """{"version":3,"targets":{"net10.0":{""", targets, """}},"libraries":{""", libraries, """},"packageFolders":{""", folder, ":{}},",
            """ "project":{"restore":{"projectName":"Orders.Core"},"frameworks":{"net10.0":{"targetAlias":"net10.0","frameworkReferences":{"Microsoft."""
                + """NETCore.App":{}},"dependencies":{"Company.Product.Part000":{"target":"Package","version":"[1.2.3, )"}}}}}}"""));
        return assets;
    }

    private static string Range(Statistics value) => $"{Milliseconds(value.Median)} ({ReportTable.Number(value.Min, 1)}..{ReportTable.Number(value.Max, 1)})";

    private static string Milliseconds(double value) => ReportTable.Number(value, 1) + " ms";
}
