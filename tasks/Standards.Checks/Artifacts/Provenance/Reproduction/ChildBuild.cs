using Standards.Checks.Foundation.Processes;

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

    /// <summary>
    /// The caller's environment as a CI server would have it, without what belongs to the caller's build, and without servers that outlive it.
    /// </summary>
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
    /// <param name="cancellationToken">Kills it and what it has started.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Null when it succeeded, or the last lines.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; it was killed.</exception>
    public IReadOnlyList<string>? Run(string folder, CancellationToken cancellationToken, params string[] arguments)
    {
        var (isRight, lines) = Ask(folder, cancellationToken, arguments);
        return isRight ? null : lines;
    }

    /// <summary>Runs it and tells whether it succeeded, with its last lines either way.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; it was killed.</exception>
    public (bool IsRight, IReadOnlyList<string> Lines) Ask(string folder, CancellationToken cancellationToken, params string[] arguments)
    {
        var request = new ProcessRequest(program, arguments) { Folder = folder, Environment = ProcessRequest.EnvironmentOf(environment) };
        var lines = new Queue<string>();
        var result = ProcessRunner.RunLines(request, Keep, cancellationToken);
        return result.End == ProcessEnd.NotStarted ? (false, ["dotnet could not be run"]) : (result.IsGood, [.. lines]);

        void Keep(string line)
        {
            if (line.Length == 0)
            {
                return;
            }

            lines.Enqueue(line.Length > MaxLine ? line[..MaxLine] : line);
            if (lines.Count > KeptLines)
            {
                lines.Dequeue();
            }
        }
    }
}
