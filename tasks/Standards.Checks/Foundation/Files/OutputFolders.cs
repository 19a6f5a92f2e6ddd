namespace Standards.Checks.Foundation.Files;

/// <summary>
/// The folder for reports and state below a repository's root. A link in its path would lead what is written, read or deleted there out of the
/// repository, and a pull request can commit one; so nothing goes through a link.
/// </summary>
public static class OutputFolders
{
    /// <summary>Its path from the root.</summary>
    public const string Folder = "artifacts/standards";

    private const string Inside = "/" + Folder + "/";

    // Two levels of names that the product knows, below which lie the logs of the compiler.
    private const int Depth = 3;

    /// <summary>
    /// Creates it with a <c>.gitignore</c> of its own, so that no repository has to know of it and no snapshot sees it. Where that is
    /// not possible (a read-only checkout) checks still run, without state and reports.
    /// </summary>
    public static void Create(string folder)
    {
        var ignore = Path.Combine(folder, ".gitignore");
        if (!File.Exists(ignore))
        {
            AtomicFile.TryWrite(ignore, "*\n"u8);
        }
    }

    /// <summary>Path from the root of a link that stands where outputs do; null in a healthy repository.</summary>
    /// <param name="root">Absolute.</param>
    public static string? FindLink(string root)
    {
        var folder = Path.Combine(root, "artifacts", "standards");
        return IsLink(Path.GetDirectoryName(folder)!) ? "artifacts" : IsLink(folder) ? Folder : FindBelow(root, folder, Depth);
    }

    /// <summary>Whether a path below the folder leads through a link: in one of its folders, or itself. False for all other paths.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="andItself">Whether the last segment counts, too; what replaces a file replaces a link.</param>
    public static bool IsLinked(string path, bool andItself)
    {
        // The last of them: a repository may be built below the outputs of another.
        var start = path.Replace('\\', '/').LastIndexOf(Inside, StringComparison.Ordinal);
        if (start < 0)
        {
            return false;
        }

        for (var current = andItself ? path : Path.GetDirectoryName(path); current?.Length > start; current = Path.GetDirectoryName(current))
        {
            if (IsLink(current))
            {
                return true;
            }
        }

        return false;
    }

    private static string? FindBelow(string root, string folder, int depth)
    {
        try
        {
            var entries = new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal).ToList();
            return entries.Find(e => (e.Attributes & FileAttributes.ReparsePoint) != 0) is { } link
                ? Path.GetRelativePath(root, link.FullName).Replace('\\', '/')
                : depth <= 1 ? null
                : entries.OfType<DirectoryInfo>()
                    .Where(e => depth < Depth || e.Name == "state")
                    .Select(e => FindBelow(root, e.FullName, depth - 1))
                    .FirstOrDefault(found => found is not null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsLink(string path)
    {
        var attributes = new FileInfo(path).Attributes;
        return (int)attributes != -1 && (attributes & FileAttributes.ReparsePoint) != 0;
    }
}
