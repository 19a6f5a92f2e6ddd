using System.Text.RegularExpressions;

namespace Standards.Checks.Tests.Fuzzing;

/// <summary>
/// Changes values of JSON or XML and leaves the form as it is, so that what a reader does with a value is tried and not only what it does with a file that is
/// cut off. The same generator makes the same changes.
/// </summary>
internal static partial class TokenMutator
{
    private const int MaxChanges = 3;

    private static readonly string Long = $"\"{new string('x', 5_000)}\"";

    private static readonly string Deep = string.Concat(Enumerable.Repeat("[", 60)) + string.Concat(Enumerable.Repeat("]", 60));

    private static readonly string[] JsonTexts =
    [
        "\"\"", "\" \"", "\"\\ud83d\"", "\"\\udc00\\ud83d\"", "\"\\u0000\"", "\"\\u001b[31m\"", "\"\\u202e\"", "\"\\u0085\"", "\"a\\u2028b\"",
        "\"\\n::error::x\"", "\"##vso[task.setvariable]x\"",
        "\"../../../../etc/hosts\"", "\"/dev/zero\"", "\"C:\\\\a\"", "\"9999-12-31\"", "\"9999-12-31T23:59:59Z\"",
        "\"0001-01-01\"", "\"2026-02-30\"", "\"NaN\"", "\"-1\"", "\"1e400\"", "\"99999999999999999999999999 days\"", "\"[1.0,2.0)\"",
        "\"1.0.0-\"", "\"{0}\"", "\"%00\"", "\"\u200b\"",
    ];

    private static readonly string[] JsonValues =
    [
        .. JsonTexts, "null", "true", "false", "{}", "[]", "[[]]", "[null]", "[{}]", "{\"\":null}", "0", "-0", "-1", "1.5", "1e-28", "1e28", "1e400",
        "79228162514264337593543950335", "-79228162514264337593543950336", "9223372036854775807", "9223372036854775808", "2147483648", "-2147483649",
        "99999999999999999999999999999999999999", "0.00000000000000000000000000001",
    ];

    private static readonly string[] XmlTexts =
    [
        "\"\"", "\" \"", "\"&#x202e;\"", "\"&#x85;\"", "\"&#x2028;\"", "\"&#127;\"", "\"&#10;::error::x\"", "\"##vso[task.setvariable]x\"",
        "\"../../etc/hosts\"",
        "\"/dev/zero\"", "\"0\"", "\"-1\"", "\"1.5\"", "\"NaN\"", "\"Infinity\"", "\"1e400\"", "\"2147483648\"",
        "\"9223372036854775808\"", "\"-9223372036854775809\"",
        "\"99999999999999999999999999\"", "\"100% (0/0)\"", "\"50% (99999999999/2)\"", "\"9999-12-31T23:59:59.9999999+14:00\"", "\"0001-01-01T00:00:00-14:00\"",
        "\"10675199.02:48:05.4775807\"", "\"-00:00:01\"", "\"99999999.00:00:00\"", "\"&#x1F600;\"", "\"&lt;script&gt;\"", "\"C:\\a\"", "\"\u200b\"",
    ];

    /// <summary>JSON that parses and says something else in one to three places.</summary>
    public static string MutateJson(string text, Random random) =>
        Mutate(text, JsonToken(), random, key => key ? [.. JsonTexts, Long] : [.. JsonValues, Long, Deep]);

    /// <summary>XML that parses and has other attributes in one to three places.</summary>
    public static string MutateXml(string text, Random random) => Mutate(text, XmlAttribute(), random, _ => [.. XmlTexts, Long]);

    private static string Mutate(string text, Regex token, Random random, Func<bool, string[]> values)
    {
        for (var changes = random.Next(1, MaxChanges + 1); changes > 0; changes--)
        {
            var tokens = token.Matches(text);
            if (tokens.Count == 0)
            {
                return text;
            }

            var old = tokens[random.Next(tokens.Count)].Groups[1];
            var isKey = text.AsSpan(old.Index + old.Length).TrimStart().StartsWith(':');
            string[] others = [.. values(isKey), .. isKey ? [] : tokens.Select(t => t.Groups[1].Value).Take(50)];
            text = text.Remove(old.Index, old.Length).Insert(old.Index, others[random.Next(others.Length)]);
        }

        return text;
    }

    [GeneratedRegex("""(?<![\\"\w])("(?:[^"\\]|\\.)*"|-?[0-9]+(?:\.[0-9]+)?(?![0-9])|\btrue\b|\bfalse\b|\bnull\b)""", RegexOptions.CultureInvariant)]
    private static partial Regex JsonToken();

    [GeneratedRegex("""(?<=\s[A-Za-z:-]+=)("[^"<]*")(?!\s*\?>)""", RegexOptions.CultureInvariant)]
    private static partial Regex XmlAttribute();
}
