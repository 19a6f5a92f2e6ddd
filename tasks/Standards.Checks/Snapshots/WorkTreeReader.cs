using System.Security.Cryptography;
using System.Text;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;

namespace Standards.Checks.Snapshots;

/// <summary>Reads the files of a git work tree, or of a folder in it.</summary>
/// <param name="root">As the caller wrote it; the files carry it.</param>
/// <param name="physical">The same folder without symbolic links.</param>
internal sealed class WorkTreeReader(string root, string physical, GitDirectory git, RepositoryReaderOptions options)
{
    // More than the index of any repository that was seen; git reads a larger one.
    private const int MaxIndexBytes = 256 * 1024 * 1024;

    private readonly GitCommand _command = new(physical, options);
    private readonly List<string> _remarks = [];

    public RepositorySnapshot Read(CancellationToken cancellationToken)
    {
        // Before anything is looked at: what changes from now on is too fresh for the cache.
        var started = options.Clock.GetUtcNow();
        var asking = options.CacheFile is null ? AskForUntracked(cancellationToken) : null;

        var index = ReadIndex();
        var cache = options.CacheFile is { } file && index is not null
            ? new UntrackedCache(file, CacheKey(index), physical)
            : null;
        var remembered = cache?.Load(cancellationToken);
        asking ??= remembered is null ? AskForUntracked(cancellationToken) : null;

        var tracked = index?.Files ?? AskForTracked(cancellationToken);
        var folders = new HashSet<string>(StringComparer.Ordinal);
        if (remembered is null)
        {
            FolderSet.AddFoldersOf(tracked, folders);
        }

        var links = FolderSet.LinksAmong(root, remembered?.UnwatchedFolders ?? (IReadOnlyCollection<string>)folders, cancellationToken);
        if (links.Count > 0)
        {
            tracked = tracked.FindAll(path => !FolderSet.IsBelowAny(path, links));
        }

        var files = new List<SourceFile>(tracked.Count + 16);
        var linkedFolders = new List<SourceFile>();
        var unnameable = FileStats.Collect(root, tracked, files, linkedFolders, cancellationToken);

        var answer = asking?.GetAwaiter().GetResult();
        if (answer is { Failure: { } failure })
        {
            _remarks.Add(SnapshotRemarks.Walked(failure));
            AddWalked(files, index, cancellationToken);
        }
        else
        {
            var untracked = remembered?.Untracked ?? answer!.Fields();
            var trackedCount = files.Count;
            unnameable += FileStats.Collect(root, untracked, files, [], cancellationToken);
            for (var i = trackedCount; i < files.Count; i++)
            {
                files[i] = files[i] with { IsTracked = false };
            }

            if (answer is not null && cache is not null && links.Count == 0)
            {
                new UntrackedWatch(physical, git, _command, options)
                    .Observe(folders, index!.Submodules, untracked, started, cancellationToken)
                    ?.SaveTo(cache);
            }
        }

        SnapshotRemarks.AddUnnameable(_remarks, unnameable);
        return new RepositorySnapshot(root, files, _remarks) { LinkedFolders = linkedFolders, Submodules = index?.Submodules ?? [] };
    }

    private Task<GitAnswer> AskForUntracked(CancellationToken cancellationToken) =>
        _command.RunAsync(cancellationToken, "ls-files", "-z", "--others", "--exclude-standard");

    private List<string> AskForTracked(CancellationToken cancellationToken)
    {
        var answer = _command.Run("", [], cancellationToken, "ls-files", "-z", "--cached");
        if (answer.Failure is not { } failure)
        {
            // Each side of a merge conflict is a line of its own.
            return answer.Fields().Distinct(StringComparer.Ordinal).ToList();
        }

        _remarks.Add(SnapshotRemarks.TrackedUnknown(failure));
        return [];
    }

    private GitIndex? ReadIndex()
    {
        var path = Path.Combine(git.Path, "index");
        try
        {
            return File.Exists(path) ? GitIndex.TryParse(RegularFile.ReadBytes(path, MaxIndexBytes), Prefix()) : GitIndex.Empty;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string Prefix() =>
        physical == git.WorkTree ? "" : Path.GetRelativePath(git.WorkTree, physical).Replace(Path.DirectorySeparatorChar, '/') + "/";

    // Hashed: configuration in variables is how CI gives git its credentials, and the file that the key stands in may be kept as a cache.
    private string CacheKey(GitIndex index) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', physical, git.Path, index.Id, GitEnvironment.Fingerprint(options.Environment)))));

    private void AddWalked(List<SourceFile> files, GitIndex? index, CancellationToken cancellationToken)
    {
        var known = files.Select(static f => f.Path).ToHashSet(StringComparer.Ordinal);
        var submodules = index?.Submodules.ToHashSet(StringComparer.Ordinal) ?? [];
        var walked = new List<SourceFile>();
        SnapshotRemarks.AddUnlisted(_remarks, FolderWalk.Collect(root, walked, cancellationToken));
        files.AddRange(walked.Where(f => !known.Contains(f.Path) && !FolderSet.IsBelowAny(f.Path, submodules)));
    }
}
