using Microsoft.Build.Framework;
using Standards.Checks.Artifacts.Sbom;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Tasks;

/// <summary>
/// Writes the SBOM of a project, or of several with <see cref="Solution"/>, in both formats. When no whole document can be made, none is left.
/// <see cref="Stamp"/> is written only when nothing was found, so findings come again in the next build.
/// </summary>
public sealed class WriteSbom : StandardsTask
{
    /// <summary>Absolute paths of the files that say what evaluation knows, one for each project and target framework.</summary>
    [Required]
    public ITaskItem[] Inputs { get; set; } = [];

    /// <summary>Absolute path of the CycloneDX document.</summary>
    [Required]
    public string CycloneDx { get; set; } = "";

    /// <summary>Absolute path of the SPDX document.</summary>
    [Required]
    public string Spdx { get; set; } = "";

    /// <summary>Absolute path of the file that says "nothing found"; empty for a command, which has no next time.</summary>
    public string Stamp { get; set; } = "";

    /// <summary>Name of the whole when <see cref="Inputs"/> are of several projects; empty for one project.</summary>
    public string Solution { get; set; } = "";

    /// <summary>Whether a person asked for it, who is told where it lies.</summary>
    public bool IsCommand { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Today() is not { } today)
        {
            return false;
        }

        try
        {
            Cancellation.ThrowIfCancellationRequested();
            var result = Build();
            var findings = result.Findings.ToList();
            if (result.Document is null || !(Put(CycloneDx, CycloneDxWriter.Write(result.Document)) & Put(Spdx, SpdxWriter.Write(result.Document))))
            {
                // None is better than an old one.
                _ = AtomicFile.TryDelete(CycloneDx) & AtomicFile.TryDelete(Spdx);
                if (findings.Count == 0)
                {
                    findings.Add(new Finding(
                        RuleCatalog.SbomWhole,
                        Relative(Project()),
                        0,
                        0,
                        "no SBOM was written: its file cannot be written",
                        "Make the folder obj writable and build again"));
                }
            }
            else if (IsCommand)
            {
                Log.Print([$"Standards: {Relative(CycloneDx)} and {Relative(Spdx)} describe {result.Document.Components.Count} components."]);
            }

            var verdicts = Judge(findings, today);
            SetStamp(verdicts.Count == 0);
            foreach (var project in verdicts.GroupBy(v => v.Finding.Path, StringComparer.Ordinal))
            {
                Report($"{project.Key}||sbom", [.. project]);
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private SbomResult Build()
    {
        try
        {
            var facts = Inputs.Select(Read).ToList();
            return new SbomBuilder(Root, new SbomSources()).Build(facts, SbomTime.Of(facts[0].Epoch, CommitSeconds()), Solution);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or PackageDataException)
        {
            return new SbomResult(
                null,
                [new Finding(
                    RuleCatalog.SbomWhole, "", 0, 0, "no SBOM was written: what the build wrote of the projects into obj cannot be read", "Build again")]);
        }
    }

    private static SbomFacts Read(ITaskItem item)
    {
        var file = new FileInfo(item.ItemSpec);
        return file.Length <= SbomFacts.MaxBytes ? SbomFacts.Parse(RegularFile.ReadLines(file.FullName)) : throw new PackageDataException("is too large");
    }

    private string Project() => Read(Inputs[0]).Project;

    // The time of the file says that it is up to date, also when the content was.
    private static bool Put(string path, byte[] content)
    {
        if (!AtomicFile.TryWrite(path, content))
        {
            return false;
        }

        try
        {
            File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is written again in the next build.
        }

        return true;
    }

    private void SetStamp(bool present)
    {
        if (Stamp.Length > 0 && AtomicFile.TryDelete(Stamp) && present)
        {
            _ = AtomicFile.TryWrite(Stamp, []);
        }
    }
}
