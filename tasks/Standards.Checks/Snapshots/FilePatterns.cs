using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Snapshots;

/// <summary>
/// Finds the files that a caller of a command names: paths and patterns, absolute or relative to the repository, separated by semicolons.
/// Here and not in MSBuild, where what a property function returns is escaped and finds nothing.
/// </summary>
public static class FilePatterns
{
    private static readonly EnumerationOptions Recursive =
        new() { RecurseSubdirectories = true, MaxRecursionDepth = 32, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Absolute paths in ordinal order, each once. A path without wildcards is in it whether it is there or not.</summary>
    /// <param name="root">Absolute path of the repository's root.</param>
    /// <param name="patterns">As written.</param>
    public static IReadOnlyList<string> Find(string root, string patterns)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var pattern in patterns.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var text = pattern.Replace('\\', '/');
            var wildcard = text.AsSpan().IndexOfAny('*', '?', '{');
            if (wildcard < 0)
            {
                found.Add(Path.GetFullPath(Path.Combine(root, text)));
                continue;
            }

            // Only below the folder that the pattern names as it is.
            var start = text.AsSpan(0, wildcard).LastIndexOf('/') + 1;
            var folder = Path.GetFullPath(Path.Combine(root, text[..start]));
            if (PathGlob.TryParse(text[start..]) is { } glob && Directory.Exists(folder))
            {
                found.UnionWith(Directory.EnumerateFiles(folder, "*", Recursive).Where(f => glob.IsMatch(Path.GetRelativePath(folder, f).Replace('\\', '/'))));
            }
        }

        return [.. found];
    }
}
