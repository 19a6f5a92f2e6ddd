using System.Globalization;
using System.Text;
using Standards.Checks.Foundation.Git;

namespace Standards.Checks.Reporting.Model;

/// <summary>A commit of git.</summary>
/// <param name="Id">40 or 64 hexadecimal digits.</param>
/// <param name="Date">Day on which it was committed, in UTC.</param>
public sealed record Commit(string Id, DateOnly Date)
{
    /// <summary>The first digits, as git shows them.</summary>
    public string ShortId => Id[..Math.Min(Id.Length, 10)];

    /// <summary>The commit that is checked out in a folder; null outside git, before the first commit, or when git cannot be run.</summary>
    /// <param name="root">Absolute path.</param>
    /// <param name="environment">The environment that git is started with; null for the process's own.</param>
    /// <param name="cancellationToken">Ends git.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Commit? Find(string root, IReadOnlyDictionary<string, string>? environment, CancellationToken cancellationToken)
    {
        var git = new GitCommand(root, new RepositoryReaderOptions { Environment = environment });
        var answer = git.Run("", [], cancellationToken, "log", "-1", "--no-show-signature", "--format=%H %ct", "HEAD");
        return answer.Output is { } output ? TryParse(Encoding.UTF8.GetString(output)) : null;
    }

    private static Commit? TryParse(string line) =>
        line.Trim().Split(' ') is [{ Length: >= 40 } id, var seconds] && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var time)
            && time <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? new Commit(id, DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(time).UtcDateTime))
            : null;
}
