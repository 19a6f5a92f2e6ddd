using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Foundation.Git;

/// <summary>Where git keeps what it knows about a work tree.</summary>
/// <param name="WorkTree">Absolute path of the top folder of the work tree.</param>
/// <param name="Path">Absolute path of the folder with this work tree's HEAD and index.</param>
/// <param name="CommonPath">
/// Absolute path of the folder with what all work trees of the repository share; <paramref name="Path"/> itself except in
/// a linked work tree.
/// </param>
internal sealed record GitDirectory(string WorkTree, string Path, string CommonPath)
{
    private const int MaxPointerBytes = 1024 * 1024;

    /// <summary>The git directory that a folder belongs to, or null.</summary>
    /// <param name="folder">Absolute path without symbolic links.</param>
    /// <param name="isBroken">True when there is no answer although a <c>.git</c> was found.</param>
    public static GitDirectory? Find(string folder, out bool isBroken)
    {
        isBroken = false;
        for (var workTree = folder; workTree is not null; workTree = System.IO.Path.GetDirectoryName(workTree))
        {
            var dotGit = System.IO.Path.Combine(workTree, ".git");
            var isPointer = false;
            string? directory;
            if (Directory.Exists(dotGit))
            {
                directory = dotGit;
            }
            else if (File.Exists(dotGit))
            {
                isPointer = true;
                directory = ReadPointer(dotGit, "gitdir:", workTree);
            }
            else
            {
                continue;
            }

            if (directory is not null && File.Exists(System.IO.Path.Combine(directory, "HEAD")))
            {
                isBroken = false;
                var shared = ReadPointer(System.IO.Path.Combine(directory, "commondir"), "", directory) ?? directory;
                return new GitDirectory(workTree, directory, shared);
            }

            // Like git: a folder without HEAD is looked over and the search goes on above; a pointer to nowhere ends it.
            isBroken = true;
            if (isPointer)
            {
                return null;
            }
        }

        return null;
    }

    // Worktrees and submodules have a file that names the folder, relative to the file's own.
    private static string? ReadPointer(string file, string label, string relativeTo)
    {
        try
        {
            var info = new FileInfo(file);
            if (!info.Exists || info.Length > MaxPointerBytes)
            {
                return null;
            }

            var text = System.Text.Encoding.UTF8.GetString(RegularFile.ReadBytes(file, MaxPointerBytes));
            var path = text.StartsWith(label, StringComparison.Ordinal) ? text[label.Length..].Trim() : "";
            return path.Length == 0 ? null : System.IO.Path.GetFullPath(path, relativeTo);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
