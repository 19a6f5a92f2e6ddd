using System.Text.RegularExpressions;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Pipelines.Gates;

/// <summary>STD9270 within a script: a pipe that succeeds with its last command, whatever the gate in front of it says.</summary>
internal static partial class PipedGateRule
{
    /// <summary>The pipes of the commands that run in one shell.</summary>
    /// <param name="lines">The lines of the script.</param>
    /// <param name="shell">What runs them.</param>
    /// <param name="place">A finding at an offset of the lines' file, with a message.</param>
    public static IEnumerable<Finding> Check(IEnumerable<ScriptLine> lines, ScriptShell shell, Func<int, string, Finding> place)
    {
        ScriptCommand[] commands = [.. shell.HidesPipes ? ScriptCommand.Of(lines) : []];
        if (Array.Exists(commands, c => Pipefail().IsMatch(c.Text) || ExcusedGateRule.IsKept(c.Text)))
        {
            yield break;
        }

        foreach (var command in commands)
        {
            if (Pipe(command.Text) is var at and > 0 && GateBefore(command.Text[..at]) is { } gate)
            {
                yield return place(command.OffsetOf(at), $"the pipe succeeds when {ExcusedGateRule.Fails(gate)}, because the shell has no 'pipefail'");
            }
        }
    }

    // Behind what another command or a question begins; and scanners end well with a report that the next command judges.
    private static string? GateBefore(string text)
    {
        var own = text[(Math.Max(text.LastIndexOf(';'), text.LastIndexOf("&&", StringComparison.Ordinal)) + 1)..].TrimStart('&', ' ');
        return own.StartsWith("if ", StringComparison.Ordinal) || own.StartsWith("! ", StringComparison.Ordinal) || own.Contains('(', StringComparison.Ordinal)
            ? null
            : Commands.GateOf(own) is "the tests" or "dotnet build" or "dotnet format" or Commands.Lint ? Commands.GateOf(own) : null;
    }

    // The first sign of a pipe that is not in quotes and not half of '||'; -1 without one.
    private static int Pipe(string text) => Signs().Matches(text).FirstOrDefault(m => m.Value == "|")?.Index ?? -1;

    [GeneratedRegex("""
        "[^"]*"|'[^']*'|\|\||\|
        """, RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Signs();

    [GeneratedRegex(@"\bset +(-[a-z]+ +)*-[a-z]*o +pipefail", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pipefail();
}
