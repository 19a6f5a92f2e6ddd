namespace Standards.Checks.Foundation.Processes;

/// <summary>Runs programs to their end. Both streams are read at once, so that none of them stops the program.</summary>
public static class ProcessRunner
{
    private const int MaxErrors = 16 * 1024;

    // More than git says of the largest repository; a program that prints for ever is ended.
    private const int MaxOutput = 100 * 1024 * 1024;

    /// <summary>Runs a program and keeps its output.</summary>
    /// <param name="request">The program.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="cancellationToken">Kills it and what it has started.</param>
    /// <exception cref="OperationCanceledException">Cancelled; it was killed.</exception>
    public static ProcessResult Run(ProcessRequest request, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        try
        {
            using var process = ChildProcess.TryStart(request, cancellationToken);
            if (process is null)
            {
                return new ProcessResult(ProcessEnd.NotStarted, 0);
            }

            var errors = ChildProcess.OnThread(() => ReadErrors(process.Errors));
            var writer = input.IsEmpty ? null : ChildProcess.OnThread(() => Write(process.Input, input));
            if (input.IsEmpty)
            {
                process.Input.Close();
            }

            var output = ChildProcess.OnThread(() => ReadOutput(process));
            return process.WaitFor(writer is null ? [output, errors] : [output, errors, writer])
                ? process.Wait() with { Output = output.GetAwaiter().GetResult(), Errors = errors.GetAwaiter().GetResult() }
                : new ProcessResult(ProcessEnd.TimedOut, 0);
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new ProcessResult(ProcessEnd.NotStarted, 0);
        }
    }

    /// <summary>Runs a program and shows each line of its output and its errors, one after the other.</summary>
    /// <param name="request">The program.</param>
    /// <param name="show">Gets the lines.</param>
    /// <param name="cancellationToken">Kills it and what it has started.</param>
    /// <exception cref="OperationCanceledException">Cancelled; it was killed.</exception>
    public static ProcessResult RunLines(ProcessRequest request, Action<string> show, CancellationToken cancellationToken)
    {
        try
        {
            using var process = ChildProcess.TryStart(request, cancellationToken);
            if (process is null)
            {
                return new ProcessResult(ProcessEnd.NotStarted, 0);
            }

            var turn = new Lock();
            var errors = ChildProcess.OnThread(() => ShowLines(process.Errors, show, turn));
            process.Input.Close();
            ShowLines(process.OutputText, show, turn);
            _ = errors.GetAwaiter().GetResult();
            return process.Wait();
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new ProcessResult(ProcessEnd.NotStarted, 0);
        }
    }

    private static byte[] ReadOutput(ChildProcess process)
    {
        using var output = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int count; (count = process.Output.Read(buffer)) > 0;)
        {
            if (output.Length + count > MaxOutput)
            {
                process.Kill();
                throw new IOException("the program writes too much");
            }

            output.Write(buffer, 0, count);
        }

        return output.ToArray();
    }

    /// <summary>Reads to the end, because the process would wait for a reader; the beginning says why it failed.</summary>
    internal static string ReadErrors(StreamReader errors)
    {
        var kept = new char[MaxErrors];
        var rest = new char[1024];
        var count = 0;
        try
        {
            for (int read; (read = count < kept.Length ? errors.Read(kept, count, kept.Length - count) : errors.Read(rest, 0, rest.Length)) > 0;)
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

    private static bool ShowLines(StreamReader lines, Action<string> show, Lock turn)
    {
        while (lines.ReadLine() is { } line)
        {
            lock (turn)
            {
                show(line);
            }
        }

        return true;
    }

    private static bool Write(Stream input, ReadOnlyMemory<byte> text)
    {
        try
        {
            input.Write(text.Span);
            input.Close();
            return true;
        }
        catch (IOException)
        {
            // It ended without reading all; its exit code says why.
            return false;
        }
    }
}
