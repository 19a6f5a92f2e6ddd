using Standards.Checks.Foundation.Files;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Models.Documents.Links;

/// <summary>Answers whether a path is a file or a folder of the repository.</summary>
internal sealed class PathIndex(RepositorySnapshot snapshot, IReadOnlyList<string> submodules)
{
    /// <summary>The file at a path, or null.</summary>
    public SourceFile? File(string path) => snapshot.Find(path);

    /// <summary>Whether a file stands at or below the path, or may, because the path belongs to another repository inside this one.</summary>
    public bool Exists(string path) => path.Length == 0 || snapshot.Find(path) is not null || IsFolder(path) || IsInSubmodule(path);

    // The files are sorted, so those of a folder begin where its path with a slash would stand.
    private bool IsFolder(string path)
    {
        var prefix = path + "/";
        var files = snapshot.Files;
        var (low, high) = (0, files.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = string.CompareOrdinal(files[middle].Path, prefix) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low < files.Count && files[low].Path.StartsWith(prefix, StringComparison.Ordinal);
    }

    private bool IsInSubmodule(string path) =>
        submodules.Any(module => path.StartsWith(module, StringComparison.Ordinal) && (path.Length == module.Length || path[module.Length] == '/'));
}
