namespace Standards.Tests.Shared;

/// <summary>Names that a pull request could give to a file so that a log or a terminal obeys it. The same in every run.</summary>
internal static class HostileNames
{
    private static readonly string[] Parts =
    [
        "##vso[task.setvariable variable=a]b", "##[error]", "##vso[", "##", "#", "[", "::error::", "::set-output name=a::b", "::", ":", "##teamcity[x]",
        "\u001b[31m",
        "\u001b]8;;http://x\u0007", "\r\n", "\n", "\r", "\u0085", "\u009b", "\u007f", "\u0001", "\u202a", "\u202e", "\u2066", "\u2069", "\u2028", "\u2029",
        "\u200f",
        "\u061c", "\ufeff", "\ud83d", "\ude00", "😀", " ", "\t", "a", "é", "\\", "\"", "<b>", "&", "|", "`", "%0A", "%", ";", "]", ",", "vso", "..", ".cs", "'",
        "@", "/",
    ];

    /// <param name="count">How many.</param>
    public static IEnumerable<string> Generate(int count)
    {
        // A generator of our own: the framework does not promise that a seed gives the same numbers in its next version.
        var state = 20261122UL;
        for (var i = 0; i < count; i++)
        {
            var name = "";
            for (var parts = 1 + Next(6); parts > 0; parts--)
            {
                name += Parts[Next(Parts.Length)];
            }

            yield return name;
        }

        int Next(int below)
        {
            state = (state * 6364136223846793005UL) + 1442695040888963407UL;
            return (int)((state >> 33) % (ulong)below);
        }
    }

    /// <summary>What a CI server or a terminal would obey in an output; null when there is nothing.</summary>
    /// <param name="output">The whole of it, with line feeds.</param>
    /// <param name="isLog">Whether lines that begin with a command count.</param>
    public static string? Command(string output, bool isLog = true)
    {
        foreach (var line in output.Split('\n'))
        {
            var marker = line.IndexOf("##", StringComparison.Ordinal);
            for (; marker >= 0; marker = line.IndexOf("##", marker + 1, StringComparison.Ordinal))
            {
                if (line.AsSpan(marker + 2).TrimStart("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") is ['[', ..])
                {
                    return line;
                }
            }

            if ((isLog && line.TrimStart().StartsWith("::", StringComparison.Ordinal)) || line.Any(IsInvisible))
            {
                return line;
            }
        }

        return null;
    }

    private static bool IsInvisible(char c) =>
        (char.IsControl(c) && c != '\t') || c is '\u061C' or '\u200E' or '\u200F' or '\uFEFF' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
