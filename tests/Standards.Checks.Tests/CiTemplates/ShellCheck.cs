using System.ComponentModel;
using System.Diagnostics;

namespace Standards.Checks.Tests.CiTemplates;

/// <summary>The linter of shell scripts, where it is installed.</summary>
internal static class ShellCheck
{
    /// <summary>Whether it can be run.</summary>
    public static bool IsInstalled { get; } = Find();

    /// <summary>Its findings in a script of bash; empty when there are none.</summary>
    public static string Run(string script)
    {
        using var process = Start("--shell=bash", "--format=gcc", "-");
        process.StandardInput.Write(script);
        process.StandardInput.Close();
        var findings = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return findings;
    }

    private static bool Find()
    {
        try
        {
            using var process = Start("--version");
            process.StandardInput.Close();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("shellcheck", arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        UseShellExecute = false,
    })!;
}
