using System.Globalization;
using System.Text;

namespace Standards.Checks.Foundation.Text;

/// <summary>
/// Makes text of somebody else harmless for logs and reports: a CI server obeys commands that it finds in a log (<c>##vso[…]</c>, <c>##[…]</c>,
/// <c>::…::</c>), a terminal obeys escape sequences, and marks of direction show a person another text than the one that is there. What could do so
/// is written as <c>\uXXXX</c>, which JSON reads back as the same text.
/// </summary>
public static class OutputText
{
    private const string Kept = "\t\f\r\n";

    /// <summary>The text as one line of a log.</summary>
    public static string Line(string text) => Encode(text, kept: "", isDocument: false);

    /// <summary>A text of several lines, whose line ends, tabs and form feeds stay.</summary>
    public static string Lines(string text) => Encode(text, Kept, isDocument: false);

    /// <summary>A JSON document: outside of its texts nothing in it is escaped, and its texts keep their value.</summary>
    public static string Json(string document) => Encode(document, "\n", isDocument: true);

    /// <summary>Controls of both ranges, ends of lines and paragraphs, marks of direction.</summary>
    public static bool IsInvisible(char c) =>
        char.IsControl(c) || c is '\u061C' or '\u200E' or '\u200F' or '\uFEFF' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Encode(string text, string kept, bool isDocument)
    {
        StringBuilder? result = null;
        var isStart = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isHarmful = IsHarmful(text, i, kept, mayCommand: isStart && !isDocument);
            if (isHarmful)
            {
                result ??= new StringBuilder(text.Length + 16).Append(text, 0, i);
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
            else
            {
                result?.Append(c);
            }

            isStart = StartsLine(c, isStart && !isHarmful);
        }

        return result?.ToString() ?? text;
    }

    // Whether only blanks stand before the next character in its line: servers look for '::' behind them, too.
    private static bool StartsLine(char c, bool isStart) => c is '\n' or '\r' || (isStart && char.IsWhiteSpace(c));

    private static bool IsHarmful(string text, int at, string kept, bool mayCommand) => text[at] switch
    {
        '#' => EndsMarker(text, at),
        ':' => mayCommand && at + 1 < text.Length && text[at + 1] == ':',
        var c when IsInvisible(c) => !kept.Contains(c, StringComparison.Ordinal),
        var c => char.IsSurrogate(c) && IsAlone(text, at),
    };

    // The second of '##vso[', '##[', '##teamcity['. No such text is left when it is escaped.
    private static bool EndsMarker(string text, int at)
    {
        if (at == 0 || text[at - 1] != '#')
        {
            return false;
        }

        var end = at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return end < text.Length && text[end] == '[';
    }

    private static bool IsAlone(string text, int at) => char.IsHighSurrogate(text[at])
        ? at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])
        : at == 0 || !char.IsHighSurrogate(text[at - 1]);
}
