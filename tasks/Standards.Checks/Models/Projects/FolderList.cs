namespace Standards.Checks.Models.Projects;

/// <summary>
/// A list of folders of the layout policy. A folder holds itself and everything below; <c>.</c> is the repository root and so
/// holds every project.
/// </summary>
internal static class FolderList
{
    /// <summary>The longest of <paramref name="folders"/> that holds <paramref name="folder"/>, normalised; null when none does.</summary>
    public static string? Holder(IReadOnlyList<string> folders, string folder, StringComparison comparison = StringComparison.Ordinal)
    {
        string? longest = null;
        foreach (var candidate in folders)
        {
            var normal = Normalise(candidate);
            if (Holds(normal, folder, comparison) && (longest is null || normal.Length > longest.Length))
            {
                longest = normal;
            }
        }

        return longest;
    }

    /// <summary>The folder as a prefix of paths: <c>/</c> as separator, none at the ends, the root as the empty string.</summary>
    public static string Normalise(string folder)
    {
        var normal = folder.Trim().Replace('\\', '/');
        while (normal.StartsWith("./", StringComparison.Ordinal))
        {
            normal = normal[2..];
        }

        normal = normal.Trim('/');
        return normal == "." ? "" : normal;
    }

    private static bool Holds(string parent, string folder, StringComparison comparison) =>
        parent.Length == 0
        || (folder.StartsWith(parent, comparison) && (folder.Length == parent.Length || folder[parent.Length] == '/'));
}
