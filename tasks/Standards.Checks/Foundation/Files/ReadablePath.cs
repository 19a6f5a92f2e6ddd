namespace Standards.Checks.Foundation.Files;

/// <summary>
/// Where a file of a repository may be opened. A pull request can commit a link to any file of the machine that builds, or to a device without end, and
/// what a check reads may stand in a report; so a link is followed within the repository only, and nothing but a regular file is opened.
/// </summary>
internal static class ReadablePath
{
    /// <summary>The path to open.</summary>
    /// <exception cref="UnreadableFileException">A link leads out of the repository or into git's own folder, or it is no regular file.</exception>
    public static string Of(SourceFile file)
    {
        var path = file.FullPath;
        if (file.IsLink == false)
        {
            return file.Size > 0 ? path : Regular(file, path);
        }

        if (!HasLink(file.Root, path))
        {
            return Regular(file, path);
        }

        var target = PhysicalPath.Of(path);
        return IsInside(file.Root, target)
            ? Regular(file, target)
            : throw new UnreadableFileException(file.Path, "is or lies behind a link out of the repository");
    }

    /// <summary>Whether a path without links lies in a repository, and not in git's own folder, which may hold the credentials of a checkout.</summary>
    /// <param name="root">Absolute path of the repository.</param>
    /// <param name="target">See <see cref="PhysicalPath"/>.</param>
    public static bool IsInside(string root, string target)
    {
        var physical = PhysicalPath.Of(root);
        if (target == physical)
        {
            return true;
        }

        var top = Path.EndsInDirectorySeparator(physical) ? physical : physical + Path.DirectorySeparatorChar;
        if (!target.StartsWith(top, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = target.AsSpan(top.Length);
        var end = rest.IndexOf(Path.DirectorySeparatorChar);
        return !(end < 0 ? rest : rest[..end]).Equals(".git", StringComparison.OrdinalIgnoreCase);
    }

    // Of the folders below the root and of the file itself; the root's own folders are the user's.
    private static bool HasLink(string root, string path)
    {
        for (var current = path; current?.Length > root.Length; current = Path.GetDirectoryName(current))
        {
            var attributes = new FileInfo(current).Attributes;
            if ((int)attributes != -1 && (attributes & FileAttributes.ReparsePoint) != 0)
            {
                return true;
            }
        }

        return false;
    }

    // Pipes and devices have no size; opening a pipe waits for somebody who writes into it.
    private static string Regular(SourceFile file, string path)
    {
        var info = new FileInfo(path);
        return info.Exists && info.Length == 0 && SpecialFile.Is(path)
            ? throw new UnreadableFileException(file.Path, "is a pipe or a device, not a file")
            : path;
    }
}
