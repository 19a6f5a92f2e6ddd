using System.Text;
using Standards.Checks.Foundation.Git;

namespace Standards.Checks.Snapshots;

/// <summary>The files directly in a folder, as a commit holds them.</summary>
internal static class CommittedFolder
{
    /// <summary>Repository-relative paths, in git's order; none where the commit has no such folder.</summary>
    /// <param name="git">Runs in the repository.</param>
    /// <param name="commit">Id of a commit.</param>
    /// <param name="folder">Repository-relative, with <c>/</c>; empty for the top.</param>
    /// <param name="cancellationToken">Ends git.</param>
    public static IReadOnlyList<string> List(GitCommand git, string commit, string folder, CancellationToken cancellationToken)
    {
        string[] place = folder.Length == 0 ? [] : ["--", folder + "/"];
        return git.Run("", [], cancellationToken, ["ls-tree", "-z", "--name-only", commit, .. place]).Output is { } output
            ? Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries)
            : [];
    }
}
