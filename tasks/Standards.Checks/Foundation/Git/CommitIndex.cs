using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Foundation.Git;

/// <summary>The index that a commit in progress is made from.</summary>
internal static class CommitIndex
{
    /// <summary>
    /// The file that git names to a hook. <c>git commit -a</c> and <c>git commit FILE</c> fill one of their own, which becomes the
    /// repository's only afterwards. Null: the repository's own, also where the variable belongs to a hook of another repository.
    /// </summary>
    /// <param name="git">The repository.</param>
    /// <param name="environment">The caller's.</param>
    public static string? Of(GitDirectory git, IReadOnlyDictionary<string, string>? environment)
    {
        if (environment?.GetValueOrDefault("GIT_INDEX_FILE") is not { Length: > 0 } named)
        {
            return null;
        }

        try
        {
            // Hooks run in the top folder of the work tree, and git's names are relative to it.
            var file = Path.GetFullPath(named, git.WorkTree);
            var folder = PhysicalPath.Of(Path.GetDirectoryName(file) ?? "");
            var isOther = folder != PhysicalPath.Of(git.Path) && File.Exists(Path.Combine(folder, "HEAD"));
            return File.Exists(file) && !isOther ? file : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
