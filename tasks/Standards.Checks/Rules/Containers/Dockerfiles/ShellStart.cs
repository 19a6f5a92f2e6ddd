using Standards.Checks.Models.Images.Dockerfiles;

namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>A shell that the exec form starts: <c>["/bin/sh", "-c", "dotnet Orders.Api.dll"]</c>, also behind <c>env</c> or <c>tini</c>.</summary>
internal static class ShellStart
{
    private const string Exec = "exec";

    private static readonly string[] Shells = ["sh", "bash", "ash", "dash", "zsh", "ksh", "pwsh"];

    // Words of a shell behind which a command begins.
    private static readonly string[] Openings = ["then", "do", "else", "!"];

    /// <summary>Whether the program is a shell.</summary>
    public static bool IsShell(DockerInstruction start) => IsShell(Launchers.Strip([.. start.Words.Select(w => w.Value)]).Words);

    /// <summary>What the shell is to run; null when no shell is started, or one that gives its place away with <c>exec</c>.</summary>
    /// <param name="start">The entry point, or the command of an image without one.</param>
    /// <param name="arguments">The command behind an entry point; null for none.</param>
    public static string? Command(DockerInstruction start, DockerInstruction? arguments)
    {
        var program = Program(start, arguments);
        if (program.SignalsGroup || program.Words.Count < 3 || !IsShell(program.Words))
        {
            return null;
        }

        // '-c', '-lc', '-o pipefail -c', '-Command': what is behind it is the command.
        string[] words = [.. program.Words];
        var option = Array.FindIndex(words, 1, w => w is ['-', not '-', ..] && (w.EndsWith('c') || w.Equals("-Command", StringComparison.OrdinalIgnoreCase)));
        return option > 0 && option + 1 < words.Length && words[option + 1] is { Length: > 0 } command && !HandsOver(command) ? command : null;
    }

    /// <summary>Whether an entry point only starts what the command names, and gives it signals.</summary>
    public static bool IsLauncher(DockerInstruction start) => start is { IsJson: true, Words.Count: > 0 } && Program(start, null).Words.Count == 0;

    /// <summary>Whether a launcher gives signals to the shell and to what the shell started.</summary>
    public static bool SignalsGroup(DockerInstruction start) => Program(start, null).SignalsGroup;

    /// <summary>
    /// Whether a line for a shell has <c>exec</c> where a command begins, so that a program takes the place of the shell: not <c>bundle exec</c>, and not
    /// an <c>exec</c> that only redirects.
    /// </summary>
    public static bool HandsOver(string command)
    {
        for (var at = command.IndexOf(Exec, StringComparison.Ordinal); at >= 0; at = command.IndexOf(Exec, at + 1, StringComparison.Ordinal))
        {
            var rest = command.AsSpan(at + Exec.Length);
            if (rest is [' ' or '\t', ..] && !IsRedirection(rest.TrimStart()) && BeginsCommand(command.AsSpan(0, at)))
            {
                return true;
            }
        }

        return false;
    }

    private static LaunchedProgram Program(DockerInstruction start, DockerInstruction? arguments) =>
        start.IsJson ? Launchers.Strip([.. start.Words.Select(w => w.Value), .. Arguments(arguments)]) : new LaunchedProgram([], false);

    // Docker puts the shell form of a command behind the entry point as the words of a shell.
    private static string[] Arguments(DockerInstruction? arguments) =>
        arguments is null ? [] : arguments.IsJson ? [.. arguments.Words.Select(w => w.Value)] : ["/bin/sh", "-c", arguments.Text];

    private static bool IsShell(IReadOnlyList<string> words) =>
        words is [var program, ..] && Shells.Contains(Launchers.NameOf(program), StringComparer.Ordinal);

    // 'exec >log 2>&1', 'exec 2>&1': the shell stays.
    private static bool IsRedirection(ReadOnlySpan<char> rest) => rest.TrimStart("0123456789&") is ['>' or '<', ..];

    private static bool BeginsCommand(ReadOnlySpan<char> before)
    {
        while (true)
        {
            var rest = before.TrimEnd(" \t\r");
            if (rest.IsEmpty || rest[^1] is ';' or '&' or '|' or '\n' or '(' or '{')
            {
                return true;
            }

            var word = rest[(rest.LastIndexOfAny(" \t\n;&|({") + 1)..];
            if (rest.Length == before.Length || !IsAssignment(word))
            {
                return rest.Length < before.Length && Openings.Contains(word.ToString(), StringComparer.Ordinal);
            }

            before = rest[..^word.Length];
        }
    }

    // 'PORT=8080 exec node server.js'.
    private static bool IsAssignment(ReadOnlySpan<char> word) => word.IndexOf('=') > 0 && (char.IsAsciiLetter(word[0]) || word[0] == '_');
}
