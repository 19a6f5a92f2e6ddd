using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Engine.Waivers;

/// <summary>Asks a snapshot for files that a pattern matches. The files are sorted, so only those with the pattern's literal beginning are looked at.</summary>
internal static class WaivedFiles
{
    /// <summary>Whether any file matches.</summary>
    public static bool Exist(PathGlob glob, RepositorySnapshot snapshot) =>
        glob.Alternatives.Any(a => From(a.Prefix, snapshot.Files).Any(f => a.IsMatch(f.Path)));

    /// <summary>Whether a path is that of a folder with files.</summary>
    public static bool IsFolder(PathGlob path, RepositorySnapshot snapshot) =>
        path.Alternatives.Any(a => From(a.Prefix + "/", snapshot.Files).Any());

    private static IEnumerable<SourceFile> From(string prefix, IReadOnlyList<SourceFile> files)
    {
        var (low, high) = (0, files.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = string.CompareOrdinal(files[middle].Path, prefix) < 0 ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < files.Count && files[i].Path.StartsWith(prefix, StringComparison.Ordinal); i++)
        {
            yield return files[i];
        }
    }
}
