using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;

namespace Standards.Checks.Snapshots;

/// <summary>
/// Makes a <see cref="RepositorySnapshot"/> from a folder: the files of the git index plus untracked, not ignored ones,
/// as far as they are on disk. Outside git, and where git cannot answer, the folder is walked.
/// </summary>
public static class RepositoryReader
{
    /// <summary>Reads a folder and asks git for the untracked files.</summary>
    /// <param name="root">Absolute path; may lie below the top of the work tree, then only what is below it is listed.</param>
    public static RepositorySnapshot Read(string root, CancellationToken cancellationToken) =>
        Read(root, new RepositoryReaderOptions(), cancellationToken);

    /// <summary>Reads a folder; git is asked only when something changed since the cache was written.</summary>
    /// <param name="root">As above.</param>
    /// <param name="cacheFile">See <see cref="RepositoryReaderOptions.CacheFile"/>.</param>
    public static RepositorySnapshot Read(string root, string? cacheFile, CancellationToken cancellationToken) =>
        Read(root, new RepositoryReaderOptions { CacheFile = cacheFile }, cancellationToken);

    /// <summary>Reads a folder.</summary>
    /// <remarks>Whatever state the folder or git is in, there is a snapshot; its remarks tell what could not be seen.</remarks>
    /// <exception cref="ArgumentException"><paramref name="root"/> is not absolute.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; no cache was written.</exception>
    public static RepositorySnapshot Read(string root, RepositoryReaderOptions options, CancellationToken cancellationToken)
    {
        if (!Path.IsPathFullyQualified(root))
        {
            throw new ArgumentException("The path must be absolute.", nameof(root));
        }

        cancellationToken.ThrowIfCancellationRequested();
        root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        var physical = PhysicalPath.Of(root);
        if (GitDirectory.Find(physical, out var isBroken) is { } git)
        {
            return new WorkTreeReader(root, physical, git, options).Read(cancellationToken);
        }

        var files = new List<SourceFile>();
        var remarks = new List<string>();
        if (isBroken)
        {
            remarks.Add(SnapshotRemarks.Walked("does not recognise the repository that .git stands for"));
        }

        SnapshotRemarks.AddUnlisted(remarks, FolderWalk.Collect(root, files, cancellationToken));
        return new RepositorySnapshot(root, files, remarks);
    }
}
