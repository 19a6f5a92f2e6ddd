namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>
/// Programs that only start the one behind them, such as <c>env</c> and <c>tini</c>: what a container runs is what they start.
/// </summary>
internal static class Launchers
{
    // How many of them stand behind each other is bounded, like every loop over a file of somebody else.
    private const int MaxLaunchers = 8;

    private static readonly string[] None = [];

    private static readonly Dictionary<string, Launcher> Known = new(StringComparer.Ordinal)
    {
        ["env"] = new(["-u", "--unset", "-C", "--chdir"], Positional: 0),
        ["tini"] = new(["-p", "-e"], Positional: 0),
        ["tini-static"] = new(["-p", "-e"], Positional: 0),
        ["docker-init"] = new(["-p", "-e"], Positional: 0),
        ["dumb-init"] = new(["-r", "--rewrite"], Positional: 0),
        ["catatonit"] = new(None, Positional: 0),
        ["gosu"] = new(None, Positional: 1),
        ["su-exec"] = new(None, Positional: 1),
        ["nice"] = new(["-n"], Positional: 0),
        ["nohup"] = new(None, Positional: 0),
        ["setsid"] = new(None, Positional: 0),
        ["stdbuf"] = new(["-i", "-o", "-e"], Positional: 0),
        ["busybox"] = new(None, Positional: 0),
    };

    /// <summary>The words from the program on that the launchers start; none where they start nothing by themselves.</summary>
    /// <param name="words">The words of a command.</param>
    public static LaunchedProgram Strip(IReadOnlyList<string> words)
    {
        var at = 0;
        var signalsGroup = false;
        for (var i = 0; i < MaxLaunchers && at < words.Count && Known.TryGetValue(NameOf(words[at]), out var launcher); i++)
        {
            var first = at + 1;
            var end = EndOfOptions(words, first, launcher);
            signalsGroup |= SignalsGroup(NameOf(words[at]), [.. words.Take(end).Skip(first)]);
            at = end + launcher.Positional;
        }

        return new LaunchedProgram([.. words.Skip(at)], signalsGroup);
    }

    /// <summary>The name of a program without its folder.</summary>
    public static string NameOf(string program) => program[(program.LastIndexOf('/') + 1)..];

    // 'NAME=value' is a word of env; other programs have none like it in front of what they start.
    private static int EndOfOptions(IReadOnlyList<string> words, int at, Launcher launcher)
    {
        while (at < words.Count && (words[at].StartsWith('-') || words[at].Contains('=', StringComparison.Ordinal)))
        {
            var option = words[at++];
            if (option == "--")
            {
                break;
            }

            at += launcher.Valued.Contains(option, StringComparer.Ordinal) ? 1 : 0;
        }

        return at;
    }

    // dumb-init sends a signal to the whole session unless '-c' is given, tini only with '-g': the shell and what it started both get it.
    private static bool SignalsGroup(string launcher, string[] options) => launcher switch
    {
        "dumb-init" => !options.Any(o => o is "-c" or "--single-child"),
        "tini" or "tini-static" or "docker-init" => options.Any(o => o is ['-', not '-', ..] && o.Contains('g', StringComparison.Ordinal)),
        _ => false,
    };

    private sealed record Launcher(string[] Valued, int Positional);
}
