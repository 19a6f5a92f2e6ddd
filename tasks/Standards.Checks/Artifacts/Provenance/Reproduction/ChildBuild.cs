using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Standards.Checks.Artifacts.Provenance.Reproduction;

/// <summary>Runs a <c>dotnet</c> command to its end, and keeps the end of what it says.</summary>
/// <param name="program">Absolute path of <c>dotnet</c>.</param>
/// <param name="environment">All of its environment.</param>
public sealed class ChildBuild(string program, IReadOnlyDictionary<string, string> environment)
{
    private const int KeptLines = 40;
    private const int MaxLine = 1000;

    // What MSBuild and its callers set for themselves; another build must find its own.
    private static readonly string[] Removed = ["MSBUILD", "DOTNET_HOST_PATH", "DOTNET_CLI_CONTEXT", "GIT_"];

    /// <summary>The caller's environment as a CI server would have it, without what belongs to the caller's build, and without servers that outlive it.</summary>
    public static Dictionary<string, string> EnvironmentOf(IReadOnlyDictionary<string, string> caller)
    {
        var result = caller.Where(v => !Removed.Any(r => v.Key.StartsWith(r, StringComparison.OrdinalIgnoreCase))).ToDictionary(StringComparer.Ordinal);
        result["CI"] = "true";
        result["MSBUILDDISABLENODEREUSE"] = "1";
        result["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        result["UseSharedCompilation"] = "false";
        result["DOTNET_CLI_UI_LANGUAGE"] = "en";
        result["DOTNET_NOLOGO"] = "1";
        return result;
    }

    /// <summary>Runs it.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="cancel">Kills it and what it has started.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Null when it succeeded, or the last lines.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; it was killed.</exception>
    public IReadOnlyList<string>? Run(string folder, CancellationToken cancel, params string[] arguments)
    {
        var (isRight, lines) = Ask(folder, cancel, arguments);
        return isRight ? null : lines;
    }

    /// <summary>Runs it and tells whether it succeeded, with its last lines either way.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; it was killed.</exception>
    public (bool IsRight, IReadOnlyList<string> Lines) Ask(string folder, CancellationToken cancel, params string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var lines = new Queue<string>();
        void Keep(object sender, DataReceivedEventArgs e)
        {
            if (e.Data is not { Length: > 0 } line)
            {
                return;
            }

            lock (lines)
            {
                lines.Enqueue(line.Length > MaxLine ? line[..MaxLine] : line);
                if (lines.Count > KeptLines)
                {
                    lines.Dequeue();
                }
            }
        }

        try
        {
            using var process = Process.Start(start)!;
            using var kill = cancel.Register(() => Kill(process));
            process.OutputDataReceived += Keep;
            process.ErrorDataReceived += Keep;
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.StandardInput.Close();
            process.WaitForExit();
            cancel.ThrowIfCancellationRequested();
            lock (lines)
            {
                return (process.ExitCode == 0, [.. lines]);
            }
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            return (false, ["dotnet could not be run"]);
        }
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
