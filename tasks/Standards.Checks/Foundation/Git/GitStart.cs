using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Standards.Checks.Foundation.Git;

/// <summary>How git is started and ended, whoever reads what it says.</summary>
internal static class GitStart
{
    /// <summary>What git is started with, without the program: in a folder, without the caller's redirections, with all three streams.</summary>
    public static ProcessStartInfo Describe(string folder, RepositoryReaderOptions options, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };

        if (options.Environment is { } environment)
        {
            start.Environment.Clear();
            foreach (var (name, value) in environment)
            {
                start.Environment[name] = value;
            }
        }

        GitEnvironment.Clean(start.Environment);

        // A file system monitor is a program that the repository's configuration names: it would run, and outlive us.
        foreach (var argument in (string[])["-c", "core.fsmonitor=false", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    /// <summary>Ends git and what it has started.</summary>
    public static void Kill(Process process)
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
