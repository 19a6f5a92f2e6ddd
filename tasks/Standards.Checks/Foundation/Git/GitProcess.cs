using System.ComponentModel;
using System.Diagnostics;

namespace Standards.Checks.Foundation.Git;

/// <summary>
/// A git that runs while its output is read, for answers that are too large to keep. It sees the objects as they are and of this clone only:
/// replacements are not followed, and what a partial clone lacks is not fetched.
/// </summary>
internal sealed class GitProcess : IDisposable
{
    private const int MaxMessage = 16 * 1024;
    private const int MaxPatience = 200;
    private readonly Process process;
    private readonly CancellationToken cancel;
    private readonly CancellationTokenRegistration kill;
    private readonly Task<string> errors;

    private GitProcess(Process process, CancellationToken cancel)
    {
        this.process = process;
        this.cancel = cancel;
        kill = cancel.Register(static p => GitStart.Kill((Process)p!), process);
        errors = Task.Factory.StartNew(ReadErrors, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>What it writes.</summary>
    public Stream Output => process.StandardOutput.BaseStream;

    /// <summary>What it reads.</summary>
    public Stream Input => process.StandardInput.BaseStream;

    /// <summary>Starts git in a folder.</summary>
    /// <param name="indexFile">Absolute path of the index that it takes; null for the repository's own.</param>
    /// <param name="failure">Why there is no process, as the end of a sentence that begins with "git".</param>
    /// <param name="cancel">Kills it.</param>
    public static GitProcess? TryStart(string folder, RepositoryReaderOptions options, string? indexFile, out string failure, CancellationToken cancel, params string[] arguments)
    {
        cancel.ThrowIfCancellationRequested();
        var start = GitStart.Describe(folder, options, ["-c", "protocol.allow=never", .. arguments]);
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_NO_REPLACE_OBJECTS"] = "1";
        if (indexFile is not null)
        {
            start.Environment["GIT_INDEX_FILE"] = indexFile;
        }

        failure = "is not installed or not in PATH";
        if (GitProgram.Find(options.GitProgram, start.Environment) is not { } program)
        {
            return null;
        }

        start.FileName = program;
        try
        {
            return new GitProcess(Process.Start(start)!, cancel);
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException)
        {
            failure = "could not be run";
            return null;
        }
    }

    /// <summary>Waits for its end, after its output was read; null, or why it failed, as the end of a sentence that begins with "git".</summary>
    /// <exception cref="OperationCanceledException">Cancelled; git was killed.</exception>
    public string? Finish()
    {
        var message = errors.GetAwaiter().GetResult();
        process.WaitForExit();
        cancel.ThrowIfCancellationRequested();
        return process.ExitCode == 0 ? null : GitCommand.Explain(message, process.ExitCode);
    }

    /// <summary>Ends it when it still runs: nobody speaks to it any more and nobody listens, and killing is for one that does not mind.</summary>
    public void Dispose()
    {
        kill.Dispose();
        try
        {
            Input.Close();
            Output.Close();
            if (!process.WaitForExit(MaxPatience))
            {
                GitStart.Kill(process);
            }
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            // It has ended with questions unread, or was disposed of before.
        }

        process.Dispose();
    }

    // To the end, because git would wait for a reader; the beginning says why it failed.
    private string ReadErrors()
    {
        var kept = new char[MaxMessage];
        var rest = new char[1024];
        var count = 0;
        try
        {
            for (int read; (read = count < kept.Length ? process.StandardError.Read(kept, count, kept.Length - count) : process.StandardError.Read(rest, 0, rest.Length)) > 0;)
            {
                count = Math.Min(count + read, kept.Length);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It was killed.
        }

        return new string(kept, 0, count);
    }
}
