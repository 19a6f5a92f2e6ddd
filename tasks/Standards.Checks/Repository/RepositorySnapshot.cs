namespace Standards.Checks.Repository;

/// <summary>The files of a repository at one moment: what git tracks, plus what is untracked and not ignored.</summary>
public sealed class RepositorySnapshot
{
    private readonly Dictionary<string, SourceFile> byPath;

    /// <param name="root">Absolute path without a trailing separator.</param>
    /// <param name="files">In any order; each path once.</param>
    public RepositorySnapshot(string root, IEnumerable<SourceFile> files)
    {
        Root = root;
        var sorted = files.ToArray();
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        Files = sorted;
        byPath = new Dictionary<string, SourceFile>(sorted.Length, StringComparer.Ordinal);
        foreach (var file in sorted)
        {
            byPath[file.Path] = file;
        }
    }

    /// <summary>Absolute path of the repository root.</summary>
    public string Root { get; }

    /// <summary>What could not be looked at and why; free of absolute paths.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

        /// <summary>All files in ordinal order of their paths.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>The file at a repository-relative path (<c>/</c>, exact case), or null.</summary>
    public SourceFile? Find(string path) => byPath.GetValueOrDefault(path);
}
