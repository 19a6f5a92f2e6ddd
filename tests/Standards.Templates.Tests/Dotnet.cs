using System.Diagnostics;

namespace Standards.Templates.Tests;

/// <summary>Runs the dotnet command.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // The one that runs the tests, so that a test may empty PATH.
    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? Environment.ProcessPath ?? "dotnet";

    /// <summary>Runs it to the end and returns the exit code with everything it printed.</summary>
    public static Task<(int ExitCode, string Output)> TryRunAsync(string directory, params string[] arguments) =>
        TryRunInLocaleAsync(directory, locale: null, arguments);

    /// <summary>Same, with the locale (POSIX, such as <c>th_TH.UTF-8</c>) that the user would have set.</summary>
    public static Task<(int ExitCode, string Output)> TryRunInLocaleAsync(string directory, string? locale, string[] arguments) =>
        TryRunInEnvironmentAsync(directory, locale is null ? [] : [KeyValuePair.Create("LC_ALL", locale)], arguments);

    /// <summary>Same, with environment variables of the user.</summary>
    public static async Task<(int ExitCode, string Output)> TryRunInEnvironmentAsync(
        string directory, IEnumerable<KeyValuePair<string, string>> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(Host, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // A build node that outlives the command would keep its output open, and this process waiting.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} did not end within {Patience}.");
        }
    }

    /// <summary>Runs it and fails, with what it printed, unless it succeeds.</summary>
    public static async Task<string> RunAsync(string directory, params string[] arguments)
    {
        var (exitCode, output) = await TryRunAsync(directory, arguments);
        Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {exitCode}:\n{output}");
        return output;
    }
}
