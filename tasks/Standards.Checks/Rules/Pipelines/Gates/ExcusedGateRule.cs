using System.Text.RegularExpressions;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Pipelines.Gates;

/// <summary>
/// STD9270 within a script: what makes it succeed although a gate in it failed. Where a script keeps the result and uses it later, or asks for it
/// in an <c>if</c>, nothing is said.
/// </summary>
internal static partial class ExcusedGateRule
{
    /// <summary>What to do about an excuse.</summary>
    public const string Fix = "Remove it; what may fail for a while has a waiver with an end";

    // By which a script learns how a command ended.
    private static readonly string[] Results = ["$?", "PIPESTATUS", "LASTEXITCODE", "errorlevel"];

    // By which it hands that on.
    private static readonly string[] Ways = ["GITHUB_OUTPUT", "GITHUB_ENV", "task.setvariable", "PSNativeCommandUse"];

    private static readonly string[] Questions = ["if ", "elif ", "while ", "until ", "! "];

    /// <summary>The excuses of the commands that run in one shell.</summary>
    /// <param name="lines">The lines of the script.</param>
    /// <param name="shell">What runs them.</param>
    /// <param name="place">A finding at an offset of the lines' file, with a message.</param>
    public static IEnumerable<Finding> Check(IEnumerable<ScriptLine> lines, ScriptShell shell, Func<int, string, Finding> place)
    {
        var goesOn = shell.GoesOn;
        ScriptCommand[] commands = [.. ScriptCommand.Of(lines)];
        ScriptCommand? off = null;
        for (var i = 0; i < commands.Length; i++)
        {
            var command = commands[i];
            off = Off(command, off);
            goesOn &= !StopsAgain().IsMatch(command.Text);
            if (Commands.GateOf(command.Text) is { } gate && Judge(commands, i, gate, off, goesOn) is var (offset, message))
            {
                yield return place(offset, message);
                if (Excuse(command.Text) is null)
                {
                    yield break;
                }
            }
        }
    }

    // The command after which the shell goes on, until another takes that back.
    private static ScriptCommand? Off(ScriptCommand command, ScriptCommand? before) =>
        Errexit().IsMatch(command.Text) ? command : StopsAgain().IsMatch(command.Text) ? null : before;

    // An excuse is about its own line; of the others one is enough for a script.
    private static (int Offset, string Message)? Judge(ScriptCommand[] commands, int at, string gate, ScriptCommand? off, bool goesOn)
    {
        var command = commands[at];
        if (Excuse(command.Text) is { } excuse)
        {
            return (command.OffsetOf(excuse.Index), $"'{excuse.Value}' makes the line succeed when {Fails(gate)}");
        }

        if (commands.Skip(at).FirstOrDefault(c => Forgotten().IsMatch(c.Text)) is { } forgets)
        {
            var match = Forgotten().Match(forgets.Text);
            return (forgets.OffsetOf(match.Index), $"'{match.Value}' forgets that {Fails(gate)}");
        }

        if (off is not null && IsLost(commands, at, mayStop: false))
        {
            var match = Errexit().Match(off.Text);
            return (off.OffsetOf(match.Index), $"after '{match.Value}' the script goes on when {Fails(gate)}");
        }

        if (!goesOn || !IsLost(commands, at, mayStop: true))
        {
            return null;
        }

        var (end, tail) = (commands[^1], Tail(commands[^1].Text));
        return (end.OffsetOf(end.Text.LastIndexOf(tail, StringComparison.Ordinal)), $"'{tail}' makes the script succeed when {Fails(gate)}");
    }

    /// <summary>As a message says that a gate does not hold.</summary>
    public static string Fails(string gate) => gate == "the tests" ? "the tests fail" : $"{gate} fails";

    // What stands at the end of a line is about the command in front of it: 'dotnet test; rm -r out || true' forgives 'rm'.
    private static (string Value, int Index)? Excuse(string command)
    {
        if (ExcuseAtEnd().Match(command) is not { Success: true } match || IsKept(command))
        {
            return null;
        }

        var before = command[..match.Index];
        before = match.Value[0] == '|' && before.LastIndexOf(';') is var last and >= 0 ? before[(last + 1)..] : before;
        return Commands.GateOf(before) is null ? null : (match.Groups["excuse"].Value.TrimEnd(), match.Index);
    }

    // Whether what a gate said is lost: another command ends the script, and nobody asked for the result or kept it.
    private static bool IsLost(ScriptCommand[] commands, int gate, bool mayStop)
    {
        var last = Tail(commands[^1].Text);
        return Commands.GateOf(last) is null
            && (!mayStop || Success().IsMatch(last))
            && !Array.Exists(Questions, q => commands[gate].Text.StartsWith(q, StringComparison.Ordinal))
            && !commands[gate].Text.Contains("||", StringComparison.Ordinal)
            && !IsHandedOn(commands[gate..], last);
    }

    // A script that ends with 'exit 0' whatever it asked has to say somewhere how it ends otherwise.
    private static bool IsHandedOn(ReadOnlySpan<ScriptCommand> commands, string last)
    {
        foreach (var command in commands)
        {
            if (Success().IsMatch(last) ? IsHandedOn(command.Text) : IsKept(command.Text))
            {
                return true;
            }
        }

        return false;
    }

    private static string Tail(string command) => command[(command.TrimEnd(';', ' ').LastIndexOf(';') + 1)..].Trim();

    /// <summary>Whether a command asks how another ended, or hands it on.</summary>
    public static bool IsKept(string command) =>
        Array.Exists(Results, r => command.Contains(r, StringComparison.OrdinalIgnoreCase)) || IsHandedOn(command);

    private static bool IsHandedOn(string command) =>
        Array.Exists(Ways, w => command.Contains(w, StringComparison.OrdinalIgnoreCase)) || Failure().IsMatch(command);

    [GeneratedRegex(
        """(?<excuse>\|\| ?(true|:|\$true|\(?exit (/b )?0\)?|ver ?> ?nul|(echo|printf|Write-Host|Write-Output)( [^|&;>]*)?)|(;|&) ?(exit (/b )?0|true|:))"""
            + """[ "')};]*( #.*)?$""",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ExcuseAtEnd();

    // To end in another way than well, by a number or by what was kept.
    [GeneratedRegex("""\b(exit|return) +(/b +)?["']?([1-9]|[$%])|\bthrow\b|^false\b""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Failure();

    [GeneratedRegex(@"\$(global:)?LASTEXITCODE *= *0\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Forgotten();

    [GeneratedRegex(@"^(exit (/b )?0|true|:)[ ;]*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Success();

    [GeneratedRegex(@"\bset (\+[a-z]*e[a-z]*|\+o errexit)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Errexit();

    [GeneratedRegex(@"\bset (-[a-z]*e[a-z]*|-o errexit)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex StopsAgain();
}
