using System.Collections.Concurrent;

namespace Standards.Sdk.Tests.Harness;

/// <summary>
/// The MSBuild servers of this test process: a build under test runs in a process that is warm from the builds before it (a build of one
/// library takes 1.2 s instead of 3.3 s). A server serves one build at a time and a client finds it by a salt, so each build that runs
/// beside another rents a salt of its own. Who measures, or looks at what an ended process leaves, uses <see cref="BuildEnvironment.WithoutServer"/>.
/// </summary>
internal static class BuildServers
{
    /// <summary>The variable by which MSBuild knows that a build goes to a server.</summary>
    public const string UseServer = "MSBUILDUSESERVER";

    /// <summary>Variables that send a build to a server. Idle servers end themselves after a minute: no test process can be relied on to do it.</summary>
    public static readonly IReadOnlyDictionary<string, string?> Variables = new Dictionary<string, string?>
    {
        // A server is a node, and without node reuse the client starts none.
        ["MSBUILDDISABLENODEREUSE"] = null,
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "1",
        [UseServer] = "1",
        ["MSBUILDNODECONNECTIONTIMEOUT"] = "60000",
        [BuildEnvironment.SharedCompilation] = "true",
    };

    private const string Salt = "MSBUILDNODEHANDSHAKESALT";

    // The words of MSBuild's summary.
    private static readonly string[] Success = ["\nBuild succeeded.\n", "\n    0 Error(s)\n", "\nTime Elapsed "];

    private static readonly ConcurrentStack<int> Free = new();
    private static int _made;

    /// <summary>Runs with a server that nobody else uses meanwhile, the warmest first.</summary>
    public static T Rent<T>(IDictionary<string, string?> environment, Func<IReadOnlyDictionary<string, string?>, T> run)
    {
        var number = Free.TryPop(out var free) ? free : Interlocked.Increment(ref _made);
        try
        {
            return run(new Dictionary<string, string?>(environment) { [Salt] = $"standards-tests-{Environment.ProcessId}-{number}" });
        }
        finally
        {
            Free.Push(number);
        }
    }

    /// <summary>
    /// Whether a client lost its server: it then ends with 1, in the middle of what the build says and without a word of its own (seen once in some four
    /// thousand builds, on a busy machine). A build that fails says so, and the last line of one that does not fail says that there are no errors.
    /// </summary>
    public static bool WasLost(ProcessResult result)
    {
        var output = result.Output.Replace("no errors", "", StringComparison.Ordinal);
        return result.ExitCode == 1 && !((string[])["error", "failed"]).Any(word => output.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// The exit code of a build in a server. A client that loses its server after the last word of the build ends with 1 as well, and such a build must not run
    /// again: it has done what a test looks for. MSBuild never says both that a build succeeded without an error and that it failed.
    /// </summary>
    public static int ExitCodeOf(ProcessResult result) =>
        result is { ExitCode: 1 } && Success.All(words => result.Output.Contains(words, StringComparison.Ordinal)) ? 0 : result.ExitCode;

    /// <summary>The same environment for processes that end with the build.</summary>
    public static Dictionary<string, string?> Without(IReadOnlyDictionary<string, string?> environment)
    {
        var result = new Dictionary<string, string?>(environment);
        foreach (var (name, value) in BuildEnvironment.OwnProcesses)
        {
            result[name] = value;
        }

        return result;
    }
}
