using Microsoft.Build.Framework;
using Standards.Checks.Artifacts.Checksums;
using Standards.Checks.Findings;

namespace Standards.Tasks;

/// <summary>The command StandardsVerifyChecksums: whether the artefacts of a folder are those of its checksums, all of them.</summary>
public sealed class VerifyChecksums : FindingTask
{
    /// <summary>The folder, in the repository or absolute.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <inheritdoc/>
    private protected override IReadOnlyList<Finding> Find(DateOnly today)
    {
        var folder = new ArtifactFolder(InRepository(Folder));
        var name = Relative(folder.Root);
        var check = new ChecksumFindings(folder, name == "." ? "" : name);
        var findings = check.Verify(Cancellation);
        Log.Print([$"Standards: {check.Compared} checksums in {name} are right, {findings.Count} findings."]);
        return findings;
    }
}
