namespace Standards.Checks.Foundation.Files;

/// <summary>Removes what builds left below <see cref="OutputFolders.Folder"/>. Never follows a link.</summary>
/// <param name="root">Absolute path of the repository's root.</param>
public sealed class OutputCleaner(string root)
{
    private const string Ignore = ".gitignore";

    // The compiler's logs belong to their projects; statements about packages stay with the packages.
    private static readonly string[] Kept = ["state/compiler", "provenance", Ignore];

    private readonly string _folder = Path.Combine(root, "artifacts", "standards");

    /// <summary>Removes all files but those of single projects, and the file that hides the folder from git.</summary>
    public void Clean()
    {
        foreach (var file in Files(_folder).Where(f => !IsKept(f)))
        {
            AtomicFile.TryDelete(file);
        }
    }

    /// <summary>Removes a folder below with all that is in it.</summary>
    /// <param name="name">With <c>/</c>: <c>tests</c>, <c>state/compiler/Debug</c>.</param>
    public void Remove(string name)
    {
        // Without the separator at the end, which would make a link the folder that it leads to.
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(_folder, name)));
        if (IsBelow(path) && !OutputFolders.IsLinked(path, andItself: true))
        {
            TryRemove(path);
        }
    }

    /// <summary>Removes a file below.</summary>
    /// <param name="path">Absolute.</param>
    public void RemoveFile(string path)
    {
        if (IsBelow(Path.GetFullPath(path)))
        {
            AtomicFile.TryDelete(Path.GetFullPath(path));
        }
    }

    /// <summary>Removes the folder itself when no file is left in it.</summary>
    public void RemoveEmpty()
    {
        if (!OutputFolders.IsLinked(Path.Combine(_folder, Ignore), andItself: false) && Files(_folder).All(f => Path.GetRelativePath(_folder, f) == Ignore))
        {
            TryRemove(_folder);
        }
    }

    private bool IsBelow(string path) => path.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private bool IsKept(string file)
    {
        var name = Path.GetRelativePath(_folder, file).Replace('\\', '/');
        return Kept.Any(k => name == k || name.StartsWith(k + "/", StringComparison.Ordinal));
    }

    private static List<string> Files(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*", options)] : [];
    }

    // .NET removes a link within as a link.
    private static void TryRemove(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What another process holds stays; the next clean takes it.
        }
    }
}
