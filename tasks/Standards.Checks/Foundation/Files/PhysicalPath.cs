namespace Standards.Checks.Foundation.Files;

/// <summary>The path of a folder without symbolic links: git looks for its directory above that one, not above the link.</summary>
internal static class PhysicalPath
{
    // The same bound as the kernel's: more links than this are a cycle.
    private const int MaxLinks = 40;

    /// <param name="path">Absolute; need not exist.</param>
    public static string Of(string path)
    {
        var links = 0;
        return Resolve(path, ref links);
    }

    private static string Resolve(string path, ref int links)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            return path;
        }

        var folder = Resolve(parent, ref links);
        var resolved = Path.Combine(folder, Path.GetFileName(path));
        return new DirectoryInfo(resolved).LinkTarget is { } target && ++links <= MaxLinks
            ? Resolve(Path.GetFullPath(target, folder), ref links)
            : resolved;
    }
}
