using System.Text;
using Standards.Checks.Foundation.Processes;

namespace Standards.Checks.Foundation.Git;

/// <summary>Runs git in a folder, without a shell and without the caller's redirections.</summary>
internal sealed class GitCommand(string folder, RepositoryReaderOptions options)
{
    /// <summary>Why there is no answer: no git.</summary>
    internal const string NotInstalled = "is not installed or not in PATH";

    /// <summary>Why there is no answer: the operating system did not start git.</summary>
    internal const string NotRun = "could not be run";

    /// <summary>Absolute path of the index that git takes; null for the repository's own.</summary>
    public string? IndexFile { get; init; }

    /// <summary>Runs git on a thread of its own: the pool may be busy, and most of the time is waiting.</summary>
    public Task<GitAnswer> RunAsync(CancellationToken cancellationToken, params string[] arguments) =>
        ChildProcess.OnThread(() => Run("", [], cancellationToken, arguments));

    /// <summary>Runs git to its end.</summary>
    /// <param name="input">What it reads.</param>
    /// <param name="accepted">Exit codes other than 0 that are no failure.</param>
    /// <exception cref="OperationCanceledException">Cancelled; git was killed.</exception>
    public GitAnswer Run(string input, int[] accepted, CancellationToken cancellationToken, params string[] arguments)
    {
        if (GitStart.Describe(folder, options, IndexFile, arguments) is not { } request)
        {
            return new GitAnswer(null, NotInstalled);
        }

        var result = ProcessRunner.Run(request with { Limit = options.GitTimeout }, Encoding.UTF8.GetBytes(input), cancellationToken);
        return result.End switch
        {
            ProcessEnd.NotStarted => new GitAnswer(null, NotRun),
            ProcessEnd.TimedOut => new GitAnswer(null, "did not answer in time"),
            _ when result.ExitCode == 0 || accepted.Contains(result.ExitCode) => new GitAnswer(result.Output.ToArray(), null),
            _ => new GitAnswer(null, Explain(result.Errors ?? "", result.ExitCode)),
        };
    }

    // Git's own text holds absolute paths, which must not reach a report.
    internal static string Explain(string message, int code) => message switch
    {
        _ when message.Contains("dubious ownership", StringComparison.Ordinal) =>
            "refuses the folder because another user owns it (see git's setting safe.directory)",
        _ when message.Contains("index file", StringComparison.Ordinal) || message.Contains("bad signature", StringComparison.Ordinal) =>
            "cannot read its index, which is damaged",
        _ when message.Contains("promisor remote", StringComparison.Ordinal) => "does not have every object, because the clone is a partial one",
        _ => $"failed with exit code {code}",
    };
}
