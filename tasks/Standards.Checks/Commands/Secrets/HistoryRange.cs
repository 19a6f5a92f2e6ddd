using System.Globalization;
using System.Text;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Commands.Secrets;

/// <summary>Which commits are looked at.</summary>
internal static class HistoryRange
{
    /// <summary>Arguments of <c>git log</c>, or what is wrong with the text.</summary>
    /// <param name="since">A day, or what leads to a commit; empty for all commits.</param>
    public static (string[] Arguments, string? Failure) Of(string since, GitCommand git, CancellationToken cancellationToken)
    {
        if (since.Length == 0)
        {
            return ([], null);
        }

        if (DateOnly.TryParseExact(since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            // Git would take the time of today where only a day is given.
            return ([$"--since-as-filter={since}T00:00:00Z"], null);
        }

        var answer = git.Run("", [], cancellationToken, "rev-parse", "--verify", "--quiet", "--end-of-options", since + "^{commit}");
        return answer.Output is { Length: > 1 } commit
            ? (["^" + Encoding.ASCII.GetString(commit).Trim()], null)
            : ([], $"{ValueText.Quote(since)} is no commit, branch or tag of this clone, and no day such as 2026-01-31");
    }
}
