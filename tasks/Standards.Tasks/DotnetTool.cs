using Standards.Checks.Foundation.Processes;

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
    public (int ExitCode, IReadOnlyList<string> Lines) Run(CancellationToken cancellationToken, params IEnumerable<string> arguments)
    {
        var environment = ProcessRequest.InheritedEnvironment();
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
        foreach (var name in Hidden)
        {
            environment.Remove(name);
        }

        var request = new ProcessRequest(host.Length > 0 ? host : "dotnet", [.. arguments]) { Folder = folder, Environment = environment, Limit = Limit };
        var lines = new List<string>();
        var result = ProcessRunner.RunLines(request, Keep, cancellationToken);
        return result.End switch
        {
            ProcessEnd.NotStarted => (-1, ["error: dotnet cannot be started"]),
            ProcessEnd.TimedOut => (-1, [$"error: dotnet took longer than {Limit.TotalMinutes} minutes", .. lines]),
            _ => (result.ExitCode, lines),
        };

        void Keep(string line)
        {
            if (lines.Count < MaxLines)
            {
                lines.Add(line);
            }
        }
    }
}
