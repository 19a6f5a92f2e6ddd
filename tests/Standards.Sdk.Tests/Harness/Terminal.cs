using System.ComponentModel;

namespace Standards.Sdk.Tests.Harness;

/// <summary>Runs commands in a terminal of 100 columns and 200 lines, as a person does; by <c>script</c> of util-linux.</summary>
internal static class Terminal
{
    public const string Missing = "There is no 'script' of util-linux to open a terminal with.";

    public static bool IsAvailable { get; } = OperatingSystem.IsLinux() && HasScript();

    /// <summary>The exit code of <c>dotnet</c> and what it leaves on the screen. Arguments hold no quotes.</summary>
    public static ProcessResult Run(IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string?> environment)
    {
        var command = string.Join(' ', arguments.Prepend(Sources.Dotnet).Select(word => $"'{word}'"));
        // MSBuild takes a terminal without a size for none.
        var result = ProcessRunner.Run(
            "script", ["-qec", $"stty rows 200 cols 100; {command}", "/dev/null"], folder, new Dictionary<string, string?>(environment) { ["TERM"] = "xterm" });
        return result with { Output = string.Join('\n', TerminalScreen.Show(result.Output)) };
    }

    private static bool HasScript()
    {
        try
        {
            return ProcessRunner.Run("script", ["--version"], Path.GetTempPath(), new Dictionary<string, string?>()).Output.Contains(
                "util-linux", StringComparison.Ordinal);
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
