using System.ComponentModel;
using System.Diagnostics;

namespace Standards.Tasks;

/// <summary>Runs a command of the .NET SDK as a process of its own and keeps what it prints. The command line is never logged.</summary>
/// <param name="host">Path of <c>dotnet</c>; empty for the one on the path.</param>
/// <param name="folder">Where it runs; <c>global.json</c> there chooses the SDK.</param>
internal sealed class DotnetTool(string host, string folder)
{
    // A time stamp server may be slow; it must not hold a build for ever.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private const int MaxLines = 10_000;

    /// <summary>Variables of the environment that the process must not have.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>Exit code and lines of standard output and error; an exit code of -1 when it could not be started or took too long.</summary>
    public (int ExitCode, IReadOnlyList<string> Lines) Run(CancellationToken cancel, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(host.Length > 0 ? host : "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var name in Hidden)
        {
            start.Environment.Remove(name);
        }

        var lines = new List<string>();
        try
        {
            using var process = new Process { StartInfo = start };
            process.OutputDataReceived += (_, e) => Add(e.Data);
            process.ErrorDataReceived += (_, e) => Add(e.Data);
            process.Start();
            process.StandardInput.Close();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limit.CancelAfter(Limit);
            return Wait(process, limit.Token) ? (process.ExitCode, Lines()) : (-1, [$"error: dotnet took longer than {Limit.TotalMinutes} minutes", .. Lines()]);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return (-1, [$"error: dotnet cannot be started ({e.GetType().Name})"]);
        }

        void Add(string? line)
        {
            lock (lines)
            {
                if (line is not null && lines.Count < MaxLines)
                {
                    lines.Add(line);
                }
            }
        }

        IReadOnlyList<string> Lines()
        {
            cancel.ThrowIfCancellationRequested();
            lock (lines)
            {
                return [.. lines];
            }
        }
    }

    private static bool Wait(Process process, CancellationToken limit)
    {
        using var _ = limit.Register(() => Kill(process));
        process.WaitForExit();
        return !limit.IsCancellationRequested;
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended.
        }
    }
}
