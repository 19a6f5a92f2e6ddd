using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Snapshots;

/// <summary>The folders that hold given files, with all folders above them up to the root, which is the empty path.</summary>
internal static class FolderSet
{
    /// <param name="paths">Relative, with <c>/</c>.</param>
    /// <param name="folders">They are added to it.</param>
    public static void AddFoldersOf(List<string> paths, HashSet<string> folders)
    {
        folders.Add("");
        ReadOnlySpan<char> last = "";
        foreach (var path in paths)
        {
            // Sorted lists bring the files of a folder one after the other.
            var folder = path.AsSpan(0, Math.Max(0, path.LastIndexOf('/')));
            if (folder.SequenceEqual(last))
            {
                continue;
            }

            last = folder;
            while (!folder.IsEmpty && folders.Add(folder.ToString()))
            {
                folder = folder[..Math.Max(0, folder.LastIndexOf('/'))];
            }
        }
    }

    /// <summary>Those of the folders that are symbolic links: a file below is not in the repository, wherever it leads.</summary>
    public static HashSet<string> LinksAmong(string root, IReadOnlyCollection<string> folders, CancellationToken cancellationToken)
    {
        if (folders.Count == 0)
        {
            return [];
        }

        var all = folders.Where(static f => f.Length > 0).ToArray();
        var isLink = new bool[all.Length];
        FileStats.ForEachChunk(all.Length, (from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                var attributes = new DirectoryInfo(string.Concat(root, "/", all[i])).Attributes;
                isLink[i] = (int)attributes != -1 && (attributes & FileAttributes.ReparsePoint) != 0;
            }
        }, cancellationToken);

        return all.Where((_, i) => isLink[i]).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether one of the folders is above the path.</summary>
    public static bool IsBelowAny(string path, HashSet<string> folders)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (folders.Contains(path[..end]))
            {
                return true;
            }
        }

        return false;
    }
}
