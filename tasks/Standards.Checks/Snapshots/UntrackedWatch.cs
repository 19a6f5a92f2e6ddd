using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;

namespace Standards.Checks.Snapshots;

/// <summary>Finds out what the set of untracked files follows from, after git has told it.</summary>
internal sealed class UntrackedWatch(string root, GitDirectory git, GitCommand command, RepositoryReaderOptions options)
{
    // Time stamps have steps of up to 2 s (FAT), and a clock may lag: what is as fresh as that can change unseen.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    // check-ignore says with 1 that nothing is ignored.
    private static readonly int[] NothingIgnored = [1];

    /// <summary>The record to keep, or null when a later change could go unseen.</summary>
    /// <param name="folders">The folders of the tracked files; becomes those of all.</param>
    /// <param name="submodules">Folders that belong to other repositories.</param>
    /// <param name="untracked">What git told.</param>
    /// <param name="started">When nothing had been looked at yet.</param>
    public UntrackedRecord? Observe(
        HashSet<string> folders, List<string> submodules, List<string> untracked, DateTimeOffset started, CancellationToken cancellationToken)
    {
        // A name with / at its end is a repository inside this one, whose validity git judges by its content.
        if (untracked.Exists(static path => path.EndsWith('/')))
        {
            return null;
        }

        var configuration = GitConfiguration.Read(git, command, options, cancellationToken);
        FolderSet.AddFoldersOf(untracked, folders);
        var ignored = FindIgnored(folders, submodules, cancellationToken);
        if (configuration is null || ignored is null)
        {
            return null;
        }

        var files = configuration.Select(FileMark.OfFile).ToList();
        AddIgnoreFilesAbove(files);
        files.Add(FileMark.OfFile(Path.Combine(git.Path, "index")));

        var marks = new List<FileMark>();
        foreach (var folder in folders.Except(ignored).Order(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = string.Concat(root, "/", folder);
            marks.Add(FileMark.OfFolder(path) with { Path = folder });
            if (FileMark.OfFile(Path.Combine(path, ".gitignore")) is { Size: >= 0 } rules)
            {
                files.Add(rules);
            }
        }

        var fresh = (started - Settling).UtcTicks;
        return files.Concat(marks).Any(mark => mark.Stamp >= fresh)
            ? null
            : new UntrackedRecord(files, marks, [.. ignored.Where(folders.Contains).Order(StringComparer.Ordinal)], untracked);
    }

    // Git also looks into folders without any file of interest. Only it can tell these from ignored ones.
    private HashSet<string>? FindIgnored(HashSet<string> folders, List<string> submodules, CancellationToken cancellationToken)
    {
        var foreign = submodules.ToHashSet(StringComparer.Ordinal);
        var ignored = new HashSet<string>(StringComparer.Ordinal);
        var entered = folders.ToList();
        var unsure = folders.Where(static f => f.Length > 0).ToList();
        do
        {
            foreach (var parent in entered)
            {
                foreach (var name in SubfoldersOf(parent, cancellationToken))
                {
                    var folder = parent.Length == 0 ? name : $"{parent}/{name}";
                    if (!foreign.Contains(folder) && !folders.Contains(folder))
                    {
                        unsure.Add(folder);
                    }
                }
            }

            if (unsure.Count == 0)
            {
                return ignored;
            }

            // With ./ before it, a name that begins with a colon is no pathspec magic.
            var answer = command.Run(
                string.Concat(unsure.Select(static f => $"./{f}\0")), NothingIgnored, cancellationToken, "check-ignore", "--no-index", "-z", "--stdin");
            if (answer.Output is null)
            {
                return null;
            }

            var told = answer.Fields().Select(static f => f[2..]).ToHashSet(StringComparer.Ordinal);
            ignored.UnionWith(told);
            entered = unsure.FindAll(f => !told.Contains(f) && folders.Add(f));
            unsure = [];
        }
        while (entered.Count > 0);
        return ignored;
    }

    private IEnumerable<string> SubfoldersOf(string folder, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return new DirectoryInfo(string.Concat(root, "/", folder))
                .GetDirectories("*", new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint })
                .Select(static d => d.Name)
                .Where(static name => name != ".git");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Removed since, or not for us: git sees nothing in it either.
            return [];
        }
    }

    private void AddIgnoreFilesAbove(List<FileMark> files)
    {
        for (var folder = root; folder != git.WorkTree && Path.GetDirectoryName(folder) is { } parent; folder = parent)
        {
            files.Add(FileMark.OfFile(Path.Combine(parent, ".gitignore")));
        }
    }
}
