using Standards.Checks.Models.Images.Dockerfiles;

namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>A shell that the exec form starts as process 1: <c>["/bin/sh", "-c", "dotnet Orders.Api.dll"]</c>.</summary>
internal static class ShellStart
{
    private static readonly string[] Shells = ["sh", "bash", "ash", "dash", "zsh", "ksh"];

    /// <summary>Whether the first word is a shell.</summary>
    public static bool IsShell(DockerInstruction start) =>
        start.Words is [{ Value: var program }, ..] && Shells.Contains(program[(program.LastIndexOf('/') + 1)..], StringComparer.Ordinal);

    /// <summary>What the shell is to run; null when no shell is started, or one that gives its place away with <c>exec</c>.</summary>
    /// <param name="start">The entry point, or the command of an image without one.</param>
    /// <param name="arguments">The command behind an entry point; null for none.</param>
    public static string? Command(DockerInstruction start, DockerInstruction? arguments)
    {
        if (!start.IsJson)
        {
            return null;
        }

        string[] words = [.. start.Words.Select(w => w.Value), .. arguments is { IsJson: true } ? arguments.Words.Select(w => w.Value) : []];
        if (words.Length < 3 || !IsShell(start))
        {
            return null;
        }

        // '-c', '-lc', '-o pipefail -c': what is behind it is the command.
        var option = Array.FindIndex(words, 1, w => w is ['-', not '-', ..] && w.EndsWith('c'));
        return option > 0 && option + 1 < words.Length && words[option + 1] is { Length: > 0 } command && !HandsOver(command) ? command : null;
    }

    // 'exec' in front of any command of the line: the one that stays is told apart from the others by nobody else.
    private static bool HandsOver(string command)
    {
        for (var at = command.IndexOf("exec ", StringComparison.Ordinal); at >= 0; at = command.IndexOf("exec ", at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || command[at - 1] is ' ' or ';' or '&' or '|' or '\n' or '\t' or '(' or '{')
            {
                return true;
            }
        }

        return false;
    }
}
