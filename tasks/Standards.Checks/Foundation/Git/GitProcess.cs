using System.Diagnostics.CodeAnalysis;
using Standards.Checks.Foundation.Processes;

namespace Standards.Checks.Foundation.Git;

/// <summary>
/// A git that runs while its output is read, for answers that are too large to keep. It sees the objects as they are and of this clone only:
/// replacements are not followed, and what a partial clone lacks is not fetched.
/// </summary>
internal sealed class GitProcess : IDisposable
{
    private readonly ChildProcess _process;
    private readonly Task<string> _errors;

    private GitProcess(ChildProcess process)
    {
        _process = process;
        _errors = ChildProcess.OnThread(() => ProcessRunner.ReadErrors(process.Errors));
    }

    /// <summary>What it writes.</summary>
    public Stream Output => _process.Output;

    /// <summary>What it reads.</summary>
    public Stream Input => _process.Input;

    /// <summary>Starts git in a folder.</summary>
    /// <param name="indexFile">Absolute path of the index that it takes; null for the repository's own.</param>
    /// <param name="failure">Why there is no process, as the end of a sentence that begins with "git".</param>
    /// <param name="cancellationToken">Kills it.</param>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "GitProcess disposes the process that it is given.")]
    public static GitProcess? TryStart(
        string folder, RepositoryReaderOptions options, string? indexFile, out string failure, CancellationToken cancellationToken, params string[] arguments)
    {
        cancellationToken.ThrowIfCancellationRequested();
        failure = GitCommand.NotInstalled;
        if (GitStart.Describe(folder, options, indexFile, ["-c", "protocol.allow=never", .. arguments]) is not { } request)
        {
            return null;
        }

        request.Environment["GIT_NO_LAZY_FETCH"] = "1";
        request.Environment["GIT_NO_REPLACE_OBJECTS"] = "1";
        failure = GitCommand.NotRun;
        return ChildProcess.TryStart(request, cancellationToken) is { } process ? new GitProcess(process) : null;
    }

    /// <summary>Waits for its end, after its output was read; null, or why it failed, as the end of a sentence that begins with "git".</summary>
    /// <exception cref="OperationCanceledException">Cancelled; git was killed.</exception>
    public string? Finish()
    {
        var message = _errors.GetAwaiter().GetResult();
        var result = _process.Wait();
        return result.IsGood ? null : GitCommand.Explain(message, result.ExitCode);
    }

    /// <summary>Ends it when it still runs.</summary>
    public void Dispose() => _process.Dispose();
}
