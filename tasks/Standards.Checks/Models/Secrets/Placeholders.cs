using System.Buffers;

namespace Standards.Checks.Models.Secrets;

/// <summary>Values that stand for a secret and are none: look-ups, examples, what somebody is to fill in.</summary>
internal static class Placeholders
{
    // Beginnings of values that everybody knows: examples of RFC 6749, 6750, 7617 and 7628, of AWS, and the playground of MinIO.
    private static readonly string[] Published =
        [
            "QWxhZGRpbjpv",
            "czZCaGRSa3F0",
            "tGzv3JOkF0XG",
            "2YotnFZFEjr1",
            "mF_9.B5f-4.1",
            "vF9dft4qmTc2",
            "SplxlOBeZQQY",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEX" + "AMPLE",
            "zuf+tfteSlsw",
        ];

    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "example",
            "sample",
            "dummy",
            "placeholder",
            "changeme",
            "change_me",
            "change-me",
            "replace",
            "your-",
            "your_",
            "yourp",
            "yours",
            "insert",
            "redacted",
            "removed",
            "hidden",
            "****",
            "....",
            "fixme",
            "foobar",
            "not-a-",
            "notareal",
            "not_a_",
            "invalid",
            "1234567890",
            "abcdefgh",
            "0123456789",
            "deadbeef",
            "lorem",
            "secret-here",
            "do-not-use",
            "do_not_use",
            "donotuse",
            "dev-only",
            "dev_only",
            "undefined",
            "<",
            "{{",
            "${",
            "$(",
            "#{",
            "%(",
            "@@",
        .. Published,
        ],
        StringComparison.OrdinalIgnoreCase);

    // In base64 of a thousand characters such a word is chance.
    private static readonly SearchValues<string> ShortWords = SearchValues.Create(["xxxx", "todo", "fake", "none"], StringComparison.OrdinalIgnoreCase);
    private const int Long = 80;

    private static readonly string[] LookUps =
        [
            "$", "{", "[", "(", "%", "@", "#", "<", "env:", "env.", "vault:", "var.", "data.", "local.", "process.env", "os.environ", "os.getenv", "getenv",
            "environment.", "configuration[", "config[", "config.", "secrets.", "ref+", "arn:", "projects/", "keyvault", "akv:", "op://", "kv/", "ssm:",
            "sm://", "file:", "/run/secrets", "/var/", "/etc/", "!ref", "!sub", "!vault",
        ];

    private static readonly SearchValues<char> FirstOfLookUps =
        SearchValues.Create([.. LookUps.SelectMany(l => new[] { char.ToLowerInvariant(l[0]), char.ToUpperInvariant(l[0]) }).Distinct()]);

    /// <summary>Whether a value begins as one that is published for everybody.</summary>
    public static bool IsPublished(ReadOnlySpan<char> value)
    {
        foreach (var start in Published)
        {
            if (value.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a value says of itself that it is none, or repeats one character or a short part.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<char> value) =>
        value.ContainsAny(Words) || (value.Length < Long && value.ContainsAny(ShortWords)) || IsRepeated(value) || IsSequence(value);

    /// <summary>Whether a value is looked up elsewhere at run time or deployment.</summary>
    public static bool IsLookUp(ReadOnlySpan<char> value)
    {
        foreach (var start in value.Length > 0 && FirstOfLookUps.Contains(value[0]) ? LookUps : [])
        {
            if (value.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRepeated(ReadOnlySpan<char> value)
    {
        for (var period = 1; period <= Math.Min(8, value.Length / 3); period++)
        {
            if (value[period..].SequenceEqual(value[..^period]))
            {
                return true;
            }
        }

        return false;
    }

    // 'abcdef…', '12345…', 'qwerty…' read by somebody who tests a form.
    private static bool IsSequence(ReadOnlySpan<char> value)
    {
        var steps = 0;
        for (var i = 1; i < value.Length; i++)
        {
            steps += value[i] - value[i - 1] is 1 or -1 or 0 ? 1 : 0;
        }

        return value.Length >= 6 && steps * 10 >= (value.Length - 1) * 7;
    }
}
