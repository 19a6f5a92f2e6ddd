using System.CommandLine;
using Standards.Checks.Foundation.Text;

namespace Standards.Tool;

/// <summary>The answer to a command line that is wrong.</summary>
internal static class UsageText
{
    /// <summary>What is wrong, what was probably meant, and where help is; lines without a line end.</summary>
    public static IEnumerable<string> Lines(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            yield return $"standards: {error.Message}";
        }

        if (Meant(parsed) is { } meant)
        {
            yield return $"standards: '{meant}' was probably meant";
        }

        yield return "'standards --help' lists the commands, and 'standards COMMAND --help' what one takes.";
    }

    private static string? Meant(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens is not [var unknown, ..])
        {
            return null;
        }

        var owner = parsed.CommandResult.Command;
        IEnumerable<Symbol> known = unknown.StartsWith('-') ? owner.Options : owner.Subcommands;
        return NearestName.Of(unknown, known.Select(symbol => symbol.Name));
    }
}
