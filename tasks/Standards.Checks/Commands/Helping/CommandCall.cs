using System.Globalization;
using System.Text;
using Standards.Checks.Foundation.Git;

namespace Standards.Checks.Commands.Helping;

/// <summary>The command line of <c>dotnet</c> that a short command stands for.</summary>
public static class CommandCall
{
    // What ends a property, groups it or begins an expression of MSBuild.
    private const string Special = "%;,\"$@";

    /// <summary>Arguments of <c>dotnet</c>. The answer stands alone: not <c>dotnet build</c>, which adds a summary, and no logger that draws over it.</summary>
    /// <param name="command">The command.</param>
    /// <param name="entry">Path of a solution or project; empty for that of the folder.</param>
    /// <param name="given">What was given, by the names of <see cref="CommandDescriptor.Properties"/>; the value is taken letter by letter.</param>
    public static IReadOnlyList<string> Arguments(CommandDescriptor command, string entry, IEnumerable<(string Property, string Value)> given) =>
    [
        "msbuild",
        .. entry.Length == 0 ? (string[])[] : [entry],
        $"-t:{command.Target}",
        .. given.Select(g => $"-p:{g.Property}={Escape(g.Value)}"),
        "-restore",
        "-nologo",
        "-verbosity:minimal",
        "-terminalLogger:off",
    ];

    /// <summary>Absolute path of <c>dotnet</c> in PATH; null when it is not there. Never one of the current folder, which is the repository's.</summary>
    /// <param name="environment">Variables by name.</param>
    public static string? FindDotnet(IDictionary<string, string?> environment) => GitProgram.Find("dotnet", environment);

    private static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var letter in value)
        {
            _ = Special.Contains(letter, StringComparison.Ordinal)
                ? text.Append('%').Append(((int)letter).ToString("X2", CultureInfo.InvariantCulture))
                : text.Append(letter);
        }

        return text.ToString();
    }
}
