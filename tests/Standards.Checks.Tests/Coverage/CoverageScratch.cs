using System.Text;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Gates.Coverage;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Coverage;

/// <summary>A repository and reports about it.</summary>
internal sealed class CoverageScratch : IDisposable
{
    private readonly TestRepository _repository = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("standards-coverage-").FullName;
    private readonly Dictionary<string, string> _reports = [];

    public Policy Policy { get; set; } = Policy.Default;

    public Baseline Baseline { get; set; } = Baseline.Empty;

    public IReadOnlyList<string> Silent { get; set; } = [];

    public bool IsWhole { get; set; } = true;

    public string Root => _repository.Context().Snapshot.Root;

    public CoverageScratch With(string path, string text = "")
    {
        _repository.With(path, text);
        return this;
    }

    public CoverageScratch WithUntracked(string path, string text)
    {
        _repository.WithUntracked(path, text);
        return this;
    }

    /// <summary>A report as it stands.</summary>
    public CoverageScratch Report(string text, string name = "a.xml") => Report(Encoding.UTF8.GetBytes(text), name);

    public CoverageScratch Report(byte[] content, string name = "a.xml")
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        _reports[name] = path;
        return this;
    }

    /// <summary>A report of one class: <c>line hits [taken/all]</c>, separated by commas.</summary>
    public CoverageScratch Class(string file, string lines, string assembly = "Orders.Api", string name = "Orders.Api.Api", string report = "a.xml") =>
        Report($"""<coverage><packages><package name="{assembly}"><classes>{ClassOf(file, lines, name)}</classes></package></packages></coverage>""", report);

    public static string ClassOf(string file, string lines, string name) =>
        $"""<class name="{name}" filename="{file}"><lines>"""
        + $"""{string.Concat(lines.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Line))}</lines></class>""";

    /// <summary>Lines from 1, the first of which ran.</summary>
    public static string Lines(int covered, int total) => string.Join(',', Enumerable.Range(1, total).Select(i => $"{i} {(i <= covered ? 1 : 0)}"));

    public CoverageResult Run(string baseRef = "") => new CoverageGate(new CoverageRequest(_repository.Context().Snapshot, Policy, Baseline, _reports)
    {
        Silent = Silent,
        IsWhole = IsWhole,
        Base = baseRef,
    }).Run(CancellationToken.None);

    /// <summary>The merged report.</summary>
    public static byte[] Written(MergedCoverage merged)
    {
        using var stream = new MemoryStream();
        CoberturaWriter.Write(merged, stream);
        return stream.ToArray();
    }

    public void Dispose()
    {
        _repository.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Line(string line)
    {
        var parts = line.Split(' ');
        var branch = parts.Length > 2 ? $" branch=\"True\" condition-coverage=\"0% ({parts[2]})\"" : "";
        return $"""<line number="{parts[0]}" hits="{parts[1]}"{branch} />""";
    }
}
