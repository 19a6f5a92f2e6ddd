using Microsoft.Build.Framework;
using Standards.Checks.Artifacts.Checksums;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Tasks;

/// <summary>Writes SHA-256 checksums: beside each of some files, of a whole published folder, or of the artefacts below a folder.</summary>
public sealed class WriteChecksums : FindingTask
{
    /// <summary>Files that get one beside them each; those that are no artefacts are left out.</summary>
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>A folder that gets one list, in the repository or absolute.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Whether everything in the folder is listed, not only packages and archives.</summary>
    public bool IsPublished { get; set; }

    /// <summary>Whether a person asked for it, who is told where it lies.</summary>
    public bool IsCommand { get; set; }

    /// <inheritdoc/>
    private protected override IReadOnlyList<Finding> Find(DateOnly today)
    {
        var findings = Files.Select(f => f.GetMetadata("FullPath"))
            .Where(f => ArtifactFolder.IsArtifact(f) && File.Exists(f))
            .Select(Beside)
            .OfType<Finding>()
            .ToList();
        if (Folder.Length > 0 && WriteList(new ArtifactFolder(InRepository(Folder))) is { } finding)
        {
            findings.Add(finding);
        }

        return findings;
    }

    private Finding? Beside(string file) =>
        ArtifactFolder.Hash(file) is not { } hash
            ? ChecksumFindings.Unreadable(Relative(file))
            : Put(file + ArtifactFolder.SideExtension, [new ChecksumLine(Path.GetFileName(file), hash)]);

    private Finding? WriteList(ArtifactFolder folder)
    {
        var files = folder.Files(IsPublished ? name => name != ArtifactFolder.ListName : ArtifactFolder.IsArtifact, all: IsPublished);
        if (files.Count is 0 or > ArtifactFolder.MaxFiles)
        {
            return IsCommand ? ChecksumFindings.Nothing(Relative(folder.Root)) : null;
        }

        var lines = new List<ChecksumLine>();
        foreach (var file in files)
        {
            Cancellation.ThrowIfCancellationRequested();
            var path = Path.Combine(folder.Root, file);
            if (ArtifactFolder.Hash(path) is not { } hash)
            {
                return ChecksumFindings.Unreadable(Relative(path));
            }

            lines.Add(new ChecksumLine(file, hash));
        }

        var list = Path.Combine(folder.Root, ArtifactFolder.ListName);
        if (Put(list, lines) is { } problem)
        {
            return problem;
        }

        if (IsCommand)
        {
            Log.Print([$"Standards: {Relative(list)} has the checksums of {lines.Count} artefacts."]);
        }

        return null;
    }

    private Finding? Put(string path, IEnumerable<ChecksumLine> lines) =>
        AtomicFile.TryWrite(path, ChecksumLine.Write(lines)) ? null : ChecksumFindings.Unwritable(Relative(path));
}
