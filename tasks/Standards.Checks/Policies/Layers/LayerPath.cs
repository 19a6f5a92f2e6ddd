using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Policies.Layers;

/// <summary>Looks a path up letter by letter, so that one which only a file system without case accepts is found on every machine.</summary>
internal static class LayerPath
{
    /// <summary>Why a path names no file: message and fix; null when it does.</summary>
    /// <param name="folder">Absolute path of the folder that the file may not lie outside of.</param>
    /// <param name="path">The path as it is written.</param>
    /// <param name="start">The folder below <paramref name="folder"/> in which it begins; empty for the folder itself.</param>
    /// <param name="example">Name of such a file.</param>
    public static (string Message, string Fix)? FindProblem(string folder, string path, string start = "", string example = PolicyReader.FileName)
    {
        var (current, written) = (Path.Combine(folder, start), "");
        foreach (var segment in path.Split('/'))
        {
            var names = NamesIn(current);
            var found = names.Find(n => n == segment) ?? names.Find(n => string.Equals(n, segment, StringComparison.OrdinalIgnoreCase));
            if (found is null)
            {
                return Missing(path, written, names, segment, start);
            }

            current = Path.Combine(current, found);
            written = written.Length == 0 ? found : $"{written}/{found}";
        }

        if (written != path)
        {
            return ($"the file {ValueText.Quote(path)} is called {ValueText.Quote(written)}", $"Write '{written}'");
        }

        if (Directory.Exists(current))
        {
            return ($"{ValueText.Quote(path)} is a folder, not a file", $"Name a file in it, such as '{path}/{example}'");
        }

        var physical = PhysicalPath.Of(current);
        return physical.StartsWith(PhysicalPath.Of(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? null
            : ($"{ValueText.Quote(path)} is a link that leads out of the repository", "Put the file itself there");
    }

    private static (string Message, string Fix) Missing(string path, string written, IReadOnlyList<string> names, string segment, string start)
    {
        var nearest = NearestName.Of(segment, names) is { } name ? $", or write '{(written.Length == 0 ? name : $"{written}/{name}")}' if that is meant" : "";
        return (
            $"there is no file {ValueText.Quote(path)}",
            $"Correct the path, which begins {(start.Length == 0 ? "at the root of the repository" : $"in the folder {ValueText.Quote(start)}")}, "
                + $"or add the file{nearest}");
    }

    private static List<string> NamesIn(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Select(f => f.Name).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
