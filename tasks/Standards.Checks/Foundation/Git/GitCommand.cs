using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Standards.Checks.Foundation.Git;

/// <summary>Runs git in a folder, without a shell and without the caller's redirections.</summary>
internal sealed class GitCommand(string folder, RepositoryReaderOptions options)
{
    /// <summary>Absolute path of the index that git takes; null for the repository's own.</summary>
    public string? IndexFile { get; init; }

    /// <summary>Runs git on a thread of its own: the pool may be busy, and most of the time is waiting.</summary>
    public Task<GitAnswer> RunAsync(CancellationToken cancel, params string[] arguments) =>
        Task.Factory.StartNew(
            () => Run("", [], cancel, arguments), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Runs git to its end.</summary>
    /// <param name="input">What it reads.</param>
    /// <param name="accepted">Exit codes other than 0 that are no failure.</param>
    /// <exception cref="OperationCanceledException">Cancelled; git was killed.</exception>
    public GitAnswer Run(string input, int[] accepted, CancellationToken cancel, params string[] arguments)
    {
        var start = GitStart.Describe(folder, options, arguments);
        if (GitProgram.Find(options.GitProgram, start.Environment) is not { } program)
        {
            return new GitAnswer(null, "is not installed or not in PATH");
        }

        start.FileName = program;
        if (IndexFile is not null)
        {
            start.Environment["GIT_INDEX_FILE"] = IndexFile;
        }

        try
        {
            using var process = Process.Start(start)!;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            using var kill = limit.Token.Register(static p => GitStart.Kill((Process)p!), process);
            limit.CancelAfter(options.GitTimeout);

            var errors = OnThread(() => process.StandardError.ReadToEnd());
            var writer = Task.CompletedTask;
            if (input.Length == 0)
            {
                process.StandardInput.Close();
            }
            else
            {
                writer = OnThread(() => Write(process, input));
            }

            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            writer.GetAwaiter().GetResult();
            var message = errors.GetAwaiter().GetResult();
            process.WaitForExit();

            cancel.ThrowIfCancellationRequested();
            return process.ExitCode is var code && (code == 0 || (accepted.Contains(code) && !limit.IsCancellationRequested))
                ? new GitAnswer(output.ToArray(), null)
                : new GitAnswer(null, limit.IsCancellationRequested ? "did not answer in time" : Explain(message, code));
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException)
        {
            cancel.ThrowIfCancellationRequested();
            return new GitAnswer(null, "could not be run");
        }
    }

    private static void Write(Process process, string input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(input));
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading all; its exit code says why.
        }
    }

    private static Task<T> OnThread<T>(Func<T> action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static Task OnThread(Action action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

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
