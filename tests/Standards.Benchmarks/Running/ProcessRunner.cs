using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Standards.Benchmarks.Measuring;

namespace Standards.Benchmarks.Running;

/// <summary>Runs one child process at a time and measures it. A child that fails ends the benchmark with its output.</summary>
internal sealed class ProcessRunner(CancellationToken cancellationToken)
{
    private const int ShownLines = 40;

    /// <summary>What a finished child cost and wrote.</summary>
    internal readonly record struct Result(Measurement Cost, string Output);

    /// <param name="file">The command.</param>
    /// <param name="arguments">Its arguments, unquoted.</param>
    /// <param name="folder">The working directory.</param>
    /// <param name="environment">Changes the inherited environment.</param>
    /// <param name="maxExitCode">The highest code that is no failure.</param>
    /// <param name="leavesServer">Whether a process that outlives the child is meant to; whoever says so counts its CPU time.</param>
    /// <exception cref="BenchmarkException">The child cannot be started, or ended with a code that is a failure.</exception>
    /// <exception cref="OperationCanceledException">Ctrl-C; the child is dead then.</exception>
    public Result Run(
        string file,
        IReadOnlyList<string> arguments,
        string folder,
        Action<IDictionary<string, string?>> environment,
        int maxExitCode = 0,
        bool leavesServer = false)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var start = StartOf(file, arguments, folder);
        environment(start.Environment);

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, e) => Append(output, e.Data);
        process.ErrorDataReceived += (_, e) => Append(output, e.Data);

        var cpuBefore = ChildCpuClock.Read();
        var watch = Stopwatch.StartNew();
        Start(process);
        process.StandardInput.Close();
        using (cancellationToken.Register(() => Kill(process)))
        {
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.WaitForExit();
        }

        var wall = watch.Elapsed;
        var exitCode = process.ExitCode;
        cancellationToken.ThrowIfCancellationRequested();
        if (!leavesServer && !ChildCpuClock.ReapOrphans())
        {
            Progress.Say($"warning: a process outlived '{file} {string.Join(' ', arguments)}'; its CPU time is not counted");
        }

        var text = output.ToString();
        if (exitCode < 0 || exitCode > maxExitCode)
        {
            var tail = string.Join('\n', text.TrimEnd().Split('\n').TakeLast(ShownLines));
            throw new BenchmarkException($"'{file} {string.Join(' ', arguments)}' ended with code {exitCode}:\n{tail}");
        }

        return new Result(new Measurement(ChildCpuClock.Read() - cpuBefore, wall), text);
    }

    private static ProcessStartInfo StartOf(string file, IReadOnlyList<string> arguments, string folder) => new(file, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        RedirectStandardInput = true,
        UseShellExecute = false,
    };

    private static void Start(Process process)
    {
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            throw new BenchmarkException($"'{process.StartInfo.FileName}' cannot be started: {e.Message}");
        }
    }

    private static void Append(StringBuilder output, string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.Append(line).Append('\n');
            }
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself meanwhile: a terminal sends Ctrl-C to the child too.
        }
    }
}
