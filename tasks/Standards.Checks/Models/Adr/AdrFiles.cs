using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Models.Adr;

/// <summary>Tells decision records from the other files of a repository, by path alone.</summary>
internal static class AdrFiles
{
    private static readonly HashSet<string> NoRecords = new(StringComparer.OrdinalIgnoreCase)
    {
        "README.md", "index.md", "template.md", "0000-template.md", "adr-template.md",
    };

    /// <summary>Whether the file stands directly in the folder of the records and is not an index or a template.</summary>
    public static bool IsRecord(SourceFile file, AdrPolicy policy) => IsRecord(file.Path, policy);

    /// <summary>The same for a repository-relative path.</summary>
    public static bool IsRecord(string path, AdrPolicy policy)
    {
        var folder = policy.Folder;
        var start = folder.Length == 0 ? 0 : folder.Length + 1;
        return path.Length > start
            && path.StartsWith(folder, StringComparison.Ordinal)
            && (start == 0 || path[folder.Length] == '/')
            && path.IndexOf('/', start) < 0
            && path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            && !NoRecords.Contains(path[start..]);
    }
}
