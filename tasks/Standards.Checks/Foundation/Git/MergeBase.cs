using System.Text;

namespace Standards.Checks.Foundation.Git;

/// <summary>
/// The commit at which the checkout left a branch: what the branch got since then is no part of the change. Nothing else is compared with, so that a branch
/// that is behind does not look as if it had removed what it never had.
/// </summary>
internal static class MergeBase
{
    /// <summary>The id of the commit, or why git cannot tell.</summary>
    /// <param name="git">Runs in the repository.</param>
    /// <param name="baseRef">A branch, tag or commit, from outside.</param>
    /// <param name="cancellationToken">Ends git.</param>
    public static (string? Commit, string Problem) Find(GitCommand git, string baseRef, CancellationToken cancellationToken)
    {
        // What begins with a dash would be an option of git.
        if (baseRef.StartsWith('-') || baseRef.Any(char.IsWhiteSpace))
        {
            return (null, "is no name of a branch, tag or commit");
        }

        if (git.Run("", [], cancellationToken, "merge-base", "HEAD", baseRef).Output is { Length: > 0 } output)
        {
            return (Encoding.ASCII.GetString(output).Trim(), "");
        }

        return (null, git.Run("", [], cancellationToken, "rev-parse", "--verify", "--quiet", baseRef + "^{commit}").Output is null
            ? "is not known to this clone"
            : "has no commit in common with HEAD in this clone, which may be shallow");
    }
}
