using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Standards.Checks.Foundation.Processes;

/// <summary>
/// A process that runs while its output is read: the one place where a program is started. It and what it has started are killed when
/// its limit is over or it is cancelled, and it is never left to outlive its owner.
/// </summary>
internal sealed class ChildProcess : IDisposable
{
    // How long one that ends by itself may take for it, once nobody listens any more.
    private const int MaxPatience = 200;

    private readonly Process _process;
    private readonly CancellationToken _cancel;
    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenRegistration _kill;

    // What it started still holds its streams: closing one would wait for that.
    private bool _isAbandoned;

    private ChildProcess(Process process, TimeSpan time, CancellationToken cancellationToken)
    {
        _process = process;
        _cancel = cancellationToken;
        _limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _kill = _limit.Token.Register(static p => Kill((Process)p!), process);
        _limit.CancelAfter(time);
    }

    /// <summary>What it writes.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>What it writes, as text.</summary>
    public StreamReader OutputText => _process.StandardOutput;

    /// <summary>What it complains of. Its owner reads it to the end, on a thread of its own: the process waits for a reader.</summary>
    public StreamReader Errors => _process.StandardError;

    /// <summary>What it reads. Its owner closes it.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>Starts a program; null when the operating system does not.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before.</exception>
    public static ChildProcess? TryStart(ProcessRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var start = new ProcessStartInfo(request.Program, request.Arguments)
        {
            WorkingDirectory = request.Folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Clear();
        foreach (var (name, value) in request.Environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            return new ChildProcess(Process.Start(start)!, request.Limit, cancellationToken);
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Work on a thread of its own: the pool may be busy, and most of the time is waiting.</summary>
    public static Task<T> OnThread<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>
    /// Waits until its streams were read. False when its limit is over and something still holds them: what it started outlives it and is no child any more.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancelled; it was killed.</exception>
    public bool WaitFor(Task[] streams)
    {
        // Threads of their own read the streams, so waiting here keeps nothing from the pool.
        var all = Task.WhenAll(streams);
        var read = ((IAsyncResult)all).AsyncWaitHandle;
        if (WaitHandle.WaitAny([read, _limit.Token.WaitHandle]) != 0)
        {
            _ = read.WaitOne(MaxPatience);
        }

        _isAbandoned = !all.IsCompleted;
        _cancel.ThrowIfCancellationRequested();
        return all.IsCompleted;
    }

    /// <summary>Ends it and what it has started.</summary>
    public void Kill() => Kill(_process);

    /// <summary>Waits for its end, after its streams were read.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; it was killed.</exception>
    public ProcessResult Wait()
    {
        _process.WaitForExit();
        _cancel.ThrowIfCancellationRequested();
        var code = _process.ExitCode;
        return new(code != 0 && _limit.IsCancellationRequested ? ProcessEnd.TimedOut : ProcessEnd.Exited, code);
    }

    /// <summary>Ends it when it still runs: nobody speaks to it any more and nobody listens, and killing is for one that does not mind.</summary>
    public void Dispose()
    {
        _kill.Dispose();
        if (_isAbandoned)
        {
            Kill(_process);
            _limit.Dispose();
            return;
        }

        try
        {
            Input.Close();
            Output.Close();
            if (!_process.WaitForExit(MaxPatience))
            {
                Kill(_process);
            }
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            // It has ended with questions unread, or was disposed of before.
        }

        _process.Dispose();
        _limit.Dispose();
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has just ended.
        }
    }
}
