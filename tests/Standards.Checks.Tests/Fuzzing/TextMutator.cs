using System.Text;
using System.Text.RegularExpressions;

namespace Standards.Checks.Tests.Fuzzing;

/// <summary>
/// Changes a text as an attacker, a merge gone wrong or a half-typed line would: pieces go, come twice or stand elsewhere, numbers and days become extreme, and
/// pieces come in that readers have failed at. The same generator makes the same changes.
/// </summary>
internal static partial class TextMutator
{
    private const int MaxChanges = 4;
    private const int MaxPiece = 60;
    private const int Deep = 3_000;

    private static readonly string[] Numbers =
    [
        "0", "-1", "-0", "1e-28", "1e28", "1e400", "-79228162514264337593543950335", "79228162514264337593543950335", "9223372036854775807",
        "-9223372036854775808",
        "99999999999999999999999999999999999999", "2147483648", "0.0000000000000000000000000001", "NaN", "Infinity", "0x7fffffff", "1_000", "٣", "1,5", "150%",
        "9999999999999999999999999 days", "9999-12-31", "0001-01-01", "2026-02-30", "2026-13-01", "-0001-01-01", "PT99999999999999999H", "P9999999999Y",
    ];

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "(", ")", "<", ">", "\"", "'", "`", "```", ":", ": ", "- ", "#", "|", "|-\n", ">\n", "\\", "%", "\t", "\n", "\r", "\r\n", "\n\n\n",
        ",", ", ,",
        "&a ", "*a", "<<: *a\n", "!!binary ", "---\n", "...\n", "? ", "~", "null", "true", "{}", "[]", "\"\"", "=", "${{ ", " }}", "${", "$(", "@", "*", "**/",
        "../", "/", "//",
        "<!--", "-->", "]]>", "<![CDATA[", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hosts\">]>", "&b;", "&#0;", "\\ud83d", "\\u0000", "\0", "\u0085",
        "\u2028", "\u202e",
        "\u200b", "\u007f", "\u001b[31m", "\ufeff", "\ufffd", "😀", "é", "##vso[task.setvariable]x", "::error::x", "::add-mask::", "\n::error file=a::b\n",
    ];

    private static readonly string[] Deepening = ["[", "{\"a\":", "- ", "(", "> ", "<a>", "${{", "{a: ", "!(", "* ", "[a]("];

    /// <summary>A text that differs from another in one to four places.</summary>
    public static string Mutate(string text, Random random)
    {
        for (var changes = random.Next(1, MaxChanges + 1); changes > 0; changes--)
        {
            text = Change(text, random);
        }

        return text;
    }

    /// <summary>The bytes of a text; one in ten is not what it says it is: another encoding, a mark in front, a byte that no text has, or a cut in the
    /// middle.</summary>
    public static byte[] Encode(string text, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        switch (random.Next(50))
        {
            case 0:
                return [0xEF, 0xBB, 0xBF, .. bytes];
            case 1:
                return [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)];
            case 2:
                return Encoding.Unicode.GetBytes(text);
            case 3 when bytes.Length > 0:
                bytes[random.Next(bytes.Length)] = 0xFF;
                return bytes;
            case 4:
                return bytes[..random.Next(bytes.Length + 1)];
            default:
                return bytes;
        }
    }

    private static string Change(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, MaxPiece), text.Length - at);
        return random.Next(8) switch
        {
            0 => text[..at],
            1 => text.Remove(at, length),
            2 => text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
            3 => text.Insert(at, Repeat(text.Substring(at, length), random.Next(2, 200))),
            4 => WithNumber(text, random),
            5 => WithLine(text, random),
            6 => WithValue(text, random),
            _ => WithPiece(text, at, length, random),
        };
    }

    // Beside what stands there or in its place; now and then thousands of levels deep.
    private static string WithPiece(string text, int at, int length, Random random) => random.Next(40) switch
    {
        0 => text.Insert(at, Repeat(Pick(Deepening, random), Deep)),
        < 10 => text.Remove(at, length).Insert(at, Pick(Pieces, random)),
        _ => text.Insert(at, Pick(Pieces, random)),
    };

    private static string WithNumber(string text, Random random)
    {
        var numbers = Number().Matches(text);
        if (numbers.Count == 0)
        {
            return text + Pick(Numbers, random);
        }

        var number = numbers[random.Next(numbers.Count)];
        return text.Remove(number.Index, number.Length).Insert(number.Index, Pick(Numbers, random));
    }

    // A line goes, comes twice, stands elsewhere, or deeper.
    private static string WithLine(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        var at = random.Next(lines.Count);
        var line = lines[at];
        switch (random.Next(4))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, line);
                break;
            case 2:
                lines.RemoveAt(at);
                lines.Insert(random.Next(lines.Count + 1), line);
                break;
            default:
                lines[at] = new string(' ', random.Next(1, 9)) + line;
                break;
        }

        return string.Join('\n', lines);
    }

    // What stands behind a colon becomes something of another kind.
    private static string WithValue(string text, Random random)
    {
        var values = Value().Matches(text);
        if (values.Count == 0)
        {
            return text;
        }

        var value = values[random.Next(values.Count)].Groups[1];
        var other = random.Next(3) switch
        {
            0 => Pick(Numbers, random),
            1 => Pick(Pieces, random),
            _ => values[random.Next(values.Count)].Groups[1].Value,
        };
        return text.Remove(value.Index, value.Length).Insert(value.Index, other);
    }

    private static string Repeat(string text, int times) =>
        new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Pick(string[] values, Random random) => values[random.Next(values.Length)];

    [GeneratedRegex(@"\d+(?:[.\-]\d+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@":[ \t]*([^\n:]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
