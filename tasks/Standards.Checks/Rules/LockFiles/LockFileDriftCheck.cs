using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Xml;
using Standards.Checks.Models.LockFiles;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.LockFiles;

/// <summary>
/// STD4013 and STD4014: a lock file against the one of the last commit, or of the commit that is the base. Restore outside of locked mode makes
/// the file fit the machine, and then nothing else disagrees with it. One git is started, and only when the lock file or what it belongs to changed
/// since the last run without a finding. Clause: <c>lockfile-in-sync</c>.
/// </summary>
public sealed class LockFileDriftCheck : IProjectCheck
{
    private static readonly string[] Imported = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.LockFileMachineIndependence, RuleCatalog.LockFileBaseCommit];

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ProjectFacts project, CheckContext context)
    {
        var place = new LockFilePlace(project, context.Snapshot.Root);
        if (!project.UsesLockFile || !place.IsInside || !File.Exists(place.FullPath))
        {
            return [];
        }

        try
        {
            var present = place.File.ReadBytes(LockFileReader.MaxBytes);
            using var commits = CommittedFiles.Open(place.Root, context.Cancellation);
            if (commits is null)
            {
                return [];
            }

            var revision = project.Base.Length > 0 ? project.Base : "HEAD";
            if (project.Base.Length > 0 && !commits.Has(revision) && !commits.HasEnded)
            {
                return [NoBase(revision)];
            }

            var earlier = commits.Read(revision, place.Name, LockFileReader.MaxBytes);
            return earlier is null || earlier.AsSpan().SequenceEqual(present)
                ? []
                : [.. Compare(LockFileReader.Read(earlier), LockFileReader.Read(present), project, place, revision, commits).Limit()];
        }
        catch (Exception e) when (e is LockFileFormatException or UnreadableFileException)
        {
            // Of the present file LockFileCheck reports it, and of an earlier one nobody has to mend it.
            return [];
        }
    }

    private static IEnumerable<Finding> Compare(
        LockFile earlier, LockFile present, ProjectFacts project, LockFilePlace place, string revision, CommittedFiles commits)
    {
        // Asked only for a difference, which most changes do not have.
        var isExplained = new Lazy<bool>(() => Explaining(project.Path).Any(path => HasChanged(place.Root, path, revision, commits)));
        var drift = new LockFileDrift(earlier, project, place, revision);
        return drift.Contents(present).Concat(drift.OfSdk(present).Concat(drift.Runtimes(present)).Where(_ => !isExplained.Value));
    }

    private static Finding NoBase(string revision) => new(
        RuleCatalog.LockFileBaseCommit,
        "",
        0,
        0,
        $"StandardsBase is {ValueText.Quote(revision)}, and this clone has no such commit, so lock files were compared with nothing",
        "Fetch it ('git fetch origin main'; in a CI template the whole history, 'fetch-depth: 0'), or correct the property");

    // What a restore is made of, as far as its place says it.
    private static IEnumerable<string> Explaining(string project)
    {
        yield return "global.json";
        yield return project;
        for (var folder = project; folder.Length > 0;)
        {
            folder = folder[..Math.Max(0, folder.LastIndexOf('/'))];
            foreach (var name in Imported)
            {
                yield return folder.Length == 0 ? name : $"{folder}/{name}";
            }
        }
    }

    private static bool HasChanged(string root, string path, string revision, CommittedFiles commits)
    {
        var file = new SourceFile(root, path, 0, 0);
        var earlier = commits.Read(revision, path, BoundedXml.MaxBytes);
        try
        {
            return File.Exists(file.FullPath) ? earlier is null || !Same(earlier, file.ReadBytes(BoundedXml.MaxBytes)) : earlier is not null;
        }
        catch (UnreadableFileException)
        {
            return true;
        }
    }

    // Git may have written other line ends into the work tree.
    private static bool Same(byte[] left, byte[] right) =>
        left.AsSpan().SequenceEqual(right) || left.Where(b => b != '\r').SequenceEqual(right.Where(b => b != '\r'));
}
