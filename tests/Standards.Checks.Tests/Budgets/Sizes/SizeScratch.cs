using System.IO.Compression;
using Standards.Checks.Gates.Budgets;
using Standards.Checks.Gates.Budgets.Sizes;
using Standards.Checks.Models.Budgets;

namespace Standards.Checks.Tests.Budgets.Sizes;

/// <summary>A repository with a project and what a build, pack or publish wrote.</summary>
internal sealed class SizeScratch : IDisposable
{
    public const string Project = "src/Orders.Core/Orders.Core.csproj";

    private readonly string _root = Directory.CreateTempSubdirectory("standards-sizes-").FullName;

    public SizeScratch(string budgets = "") => With(Project, "<Project />").With("ops/budgets.yml", budgets);

    public string PathOf(string path) => Path.Combine(_root, path);

    public SizeScratch With(string path, string text) => With(path, System.Text.Encoding.UTF8.GetBytes(text));

    public SizeScratch With(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), content);
        return this;
    }

    /// <summary>Content that a packer cannot make smaller.</summary>
    public static byte[] Noise(int bytes)
    {
        var content = new byte[bytes];
        var state = 12345u;
        for (var i = 0; i < bytes; i++)
        {
            state = (state * 1664525) + 1013904223;
            content[i] = (byte)(state >> 24);
        }

        return content;
    }

    /// <summary>A package with entries of these sizes.</summary>
    public SizeScratch Package(params (string Name, int Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries.Prepend(("Orders.Core.nuspec", 10)))
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(Noise(bytes));
            }
        }

        return With("out/Orders.Core.1.0.0.nupkg", stream.ToArray());
    }

    public SizeScratch Baseline(string kind, long bytes, string parts = "", string more = "") =>
        With(
            SizeBaseline.FilePath,
            $$"""{ "version": 1, "sizes": [ { "project": "{{Project}}", "kind": "{{kind}}", "variant": "", "bytes": {{bytes}}, "parts": { """
                + $$"""{{parts}} }{{more}} } ] }""");

    public SizeReport Package() => Run(new(Project, SizeStage.Package, "") { Packages = [PathOf("out/Orders.Core.1.0.0.nupkg")] });

    public SizeReport Published(string variant = "", string single = "", string[]? bundled = null, string[]? restored = null) => Run(new(
        Project, SizeStage.Publish, variant)
    {
        PublishFolder = PathOf("publish"),
        SingleFile = single.Length > 0 ? PathOf(single) : "",
        Bundled = [.. (bundled ?? []).Select(PathOf)],
        Restored = restored ?? [],
    });

    public SizeReport Built(string assembly, string variant = "") => Run(new(Project, SizeStage.Build, variant) { Assembly = assembly });

    public SizeReport Run(SizeRequest request) => SizeGate.Run(SizeBudgets.Read(_root), request, CancellationToken.None);

    /// <summary>Keeps a measurement as a build does, and makes it the baseline.</summary>
    public BaselineContent Record(SizeReport report, string reason = "")
    {
        With("state/one.json", report.Measured.Write(""));
        return SizeRecorder.Record(_root, new Dictionary<string, string> { ["state/one.json"] = PathOf("state/one.json") }, "0123456789", reason);
    }

    public BaselineContent Record(IReadOnlyDictionary<string, string> files) => SizeRecorder.Record(_root, files, "", "");

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
