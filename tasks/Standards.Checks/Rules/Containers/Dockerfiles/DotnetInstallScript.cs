namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>Microsoft's <c>dotnet-install.sh</c>, which installs the SDK unless it is asked for a runtime.</summary>
internal static class DotnetInstallScript
{
    private const string Name = "dotnet-install.sh";

    private static readonly HashSet<string> Shells = new(StringComparer.Ordinal) { "sh", "bash", "ash", "dash" };

    /// <summary>Whether one of the commands runs the script for the SDK; one that only downloads it does not.</summary>
    public static bool InstallsSdk(string[][] commands)
    {
        for (var i = 0; i < commands.Length; i++)
        {
            if (commands[i].Any(w => w.EndsWith(Name, StringComparison.Ordinal)) && Arguments(commands, i) is { } arguments && !arguments.Any(IsNoSdk))
            {
                return true;
            }
        }

        return false;
    }

    // './dotnet-install.sh …', 'bash dotnet-install.sh …', 'curl … | bash -s -- …' and 'bash <(curl …) …'; null when the command does not run it.
    private static string[]? Arguments(string[][] commands, int at)
    {
        var (words, next) = (commands[at], at + 1 < commands.Length ? commands[at + 1] : []);
        if (Program(words).EndsWith(Name, StringComparison.Ordinal) || IsShell(words))
        {
            return words;
        }

        var isSubstituted = at > 0 && IsShell(commands[at - 1]) && commands[at - 1][^1] is "<" or "$";
        return isSubstituted || ReadsPipe(next) ? next : null;
    }

    private static bool ReadsPipe(string[] words) => IsShell(words) && words.Any(w => w is "-" or "/dev/stdin" || w.StartsWith("-s", StringComparison.Ordinal));

    private static bool IsShell(string[] words) => Shells.Contains(Launchers.NameOf(Program(words)));

    private static string Program(string[] words) =>
        Array.Find(words, w => w is not ("sudo" or "-E") && !w.Contains('=', StringComparison.Ordinal)) ?? "";

    private static bool IsNoSdk(string word) => word.TrimStart('-').ToLowerInvariant() is "runtime" or "shared-runtime" or "dry-run" or "help";
}
