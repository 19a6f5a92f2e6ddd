using System.Text;
using Standards.Checks.Foundation.Git;

namespace Standards.Checks.Artifacts.Sbom;

/// <summary>Asks git for the time of the commit that is checked out.</summary>
public static class CommitTime
{
    /// <summary>Seconds since 1970 as text; empty where there is no commit or no git. Takes about 4 ms.</summary>
    /// <param name="root">Absolute path of the repository.</param>
    /// <param name="cancellationToken">Ends git.</param>
    public static string Read(string root, CancellationToken cancellationToken)
    {
        var answer = new GitCommand(root, new RepositoryReaderOptions())
            .Run("", [], cancellationToken, "show", "-s", "--no-show-signature", "--format=%ct", "HEAD");
        return answer.Output is { } output ? Encoding.ASCII.GetString(output).Trim() : "";
    }
}
