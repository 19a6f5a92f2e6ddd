using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Snapshots;

/// <summary>The files of a repository at one moment: what git tracks, plus what is untracked and not ignored.</summary>
public sealed class RepositorySnapshot
{
    private readonly SourceFile[] _sorted;

    /// <param name="root">Absolute path without a trailing separator.</param>
    /// <param name="files">In any order; each path once.</param>
    /// <param name="remarks">See <see cref="Remarks"/>.</param>
    public RepositorySnapshot(string root, IEnumerable<SourceFile> files, IReadOnlyList<string>? remarks = null)
    {
        Root = root;
        Remarks = remarks ?? [];
        _sorted = files.ToArray();
        if (!IsSorted())
        {
            Array.Sort(_sorted, static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        }
    }

    /// <summary>Absolute path of the repository root.</summary>
    public string Root { get; }

    /// <summary>All files in ordinal order of their paths.</summary>
    public IReadOnlyList<SourceFile> Files => _sorted;

    /// <summary>
    /// What could not be seen and why, for the report: sentences, the same on every machine, without absolute paths.
    /// Empty when the list of files is complete.
    /// </summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>Links to folders that git tracks. What lies behind them is no part of the snapshot.</summary>
    public IReadOnlyList<SourceFile> LinkedFolders { get; init; } = [];

    /// <summary>Folders of submodules: repositories of their own, of which nothing is part of the snapshot.</summary>
    public IReadOnlyList<string> Submodules { get; init; } = [];

    /// <summary>The file at a repository-relative path (<c>/</c>, exact case), or null.</summary>
    public SourceFile? Find(string path) => Search(path) is var index and >= 0 ? _sorted[index] : null;

    /// <summary>Whether a folder (<c>/</c> between names, none at the ends) holds a file.</summary>
    public bool HasFolder(string folder) => HasFilesBelow(folder + "/");

    /// <summary>Whether a file stands below a folder (with <c>/</c> at its end, exact case).</summary>
    internal bool HasFilesBelow(string folder)
    {
        var index = Search(folder);
        index = index < 0 ? ~index : index;
        return index < _sorted.Length && _sorted[index].Path.StartsWith(folder, StringComparison.Ordinal);
    }

    // The index of a path, or the complement of where it would stand. No dictionary: filling one for a large repository costs more
    // than all the look-ups of a run.
    private int Search(string path)
    {
        var (low, high) = (0, _sorted.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(_sorted[middle].Path, path);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }

    // The index of git is sorted, so mostly there is nothing to do.
    private bool IsSorted()
    {
        for (var i = 1; i < _sorted.Length; i++)
        {
            if (string.CompareOrdinal(_sorted[i - 1].Path, _sorted[i].Path) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
