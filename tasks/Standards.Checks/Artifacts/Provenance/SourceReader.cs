using System.Text;
using Standards.Checks.Foundation.Git;

namespace Standards.Checks.Artifacts.Provenance;

/// <summary>Asks git what is checked out.</summary>
public static class SourceReader
{
    // Git looks at every file of the work tree.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="root">Absolute path of the repository.</param>
    /// <param name="environment">The environment git is started with; null for the process's own.</param>
    /// <param name="cancellationToken">Ends git.</param>
    public static SourceState Read(string root, IReadOnlyDictionary<string, string>? environment, CancellationToken cancellationToken)
    {
        var git = new GitCommand(root, new RepositoryReaderOptions { Environment = environment, GitTimeout = Patience });
        var commit = git.Run("", [], cancellationToken, "rev-parse", "--verify", "--quiet", "HEAD^{commit}");
        if (commit.Output is null)
        {
            return SourceState.Unknown(
                commit.Failure == "failed with exit code 1"
                    ? "knows no commit here"
                    : commit.Failure == "failed with exit code 128" ? "knows no repository here" : commit.Failure!);
        }

        // Renames would be two names in one record.
        var changes = git.Run("", [], cancellationToken, "status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--ignore-submodules=none");
        if (changes.Output is null)
        {
            return SourceState.Unknown(changes.Failure!);
        }

        const int Marks = 3;
        return new SourceState(
            Text(commit),
            Text(git.Run("", [1], cancellationToken, "symbolic-ref", "--quiet", "HEAD")),
            RemoteAddress.Clean(Remote(git.Run("", [1], cancellationToken, "config", "-z", "--get-regexp", @"^remote\..*\.url$"))),
            [.. changes.Fields().Where(f => f.Length > Marks).Select(f => f[Marks..]).Order(StringComparer.Ordinal)],
            null);
    }

    private static string Text(GitAnswer answer) => answer.Output is { } output ? Encoding.UTF8.GetString(output).Trim() : "";

    // Key, line feed, value. The one that clones have, else the only one.
    private static string Remote(GitAnswer answer)
    {
        var remotes = answer.Output is null ? [] : answer.Fields().Select(f => f.Split('\n', 2)).Where(f => f.Length == 2).ToList();
        var origin = remotes.FirstOrDefault(r => r[0] == "remote.origin.url") ?? (remotes.Count == 1 ? remotes[0] : null);
        return origin is null ? "" : origin[1];
    }
}
