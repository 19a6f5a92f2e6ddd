using System.Text;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets;

/// <summary>Tells values that have the shape of something else from those that nobody could guess.</summary>
internal static class ValueShapes
{
    private const int MaxEncoded = 256;
    private const int MinRandom = 40;

    // Words of fewer letters than this on the average are none.
    private const int WordLength = 3;

    /// <summary>
    /// Prose, paths, GUIDs, versions, addresses, files, references to actions and images, expressions of
    /// templates, and what is a placeholder in base64.
    /// </summary>
    public static bool IsNoSecret(ReadOnlySpan<char> value) =>
        value.ContainsAny(" \t()<>{}")
        || value.Contains("://", StringComparison.Ordinal)
        || value[0] is '/' or '.' or '^' or '~' or '=' or '>' or '*' or '-' or '!' or '?'
        || value.Contains('\\')
        || (char.IsAsciiDigit(value[0]) && value.Contains('.') && value.Length < 16)
        || (value.Contains('-') && Guid.TryParse(value, out _))
        || value.Contains("/@", StringComparison.Ordinal)
        || IsReference(value) || IsExpression(value) || IsForeign(value) || IsFile(value) || IsEncodedPlaceholder(value);

    /// <summary>A text of all kinds of characters and nothing that reads, as the keys of Django and WordPress are.</summary>
    public static bool IsRandomText(ReadOnlySpan<char> value)
    {
        int signs = 0, digits = 0, run = 0, longest = 0;
        foreach (var c in value)
        {
            if (c is < ' ' or > '~')
            {
                return false;
            }

            signs += char.IsAsciiLetterOrDigit(c) ? 0 : 1;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            run = char.IsAsciiLetterLower(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return value.Length >= MinRandom && signs >= 8 && digits >= 3 && longest <= 6 && PasswordJudge.Kinds(value) == 4 && SecretText.Entropy(value) >= 4.6;
    }

    /// <summary>
    /// 'Orders.Api.TokenProvider', 'client_secret_basic', 'AES/CBC/PKCS5Padding', 'pm-32521-rollout', 'Email2faToken': words and numbers between separators.
    /// </summary>
    public static bool IsName(ReadOnlySpan<char> value)
    {
        foreach (var range in value.SplitAny("-_.:/#,"))
        {
            var part = value[range];
            var letters = part.TrimEnd("0123456789");
            if (letters.ContainsAnyInRange('0', '9') && (CountDigits(letters) > 2 || SecretAlphabet.Run(letters, SecretAlphabet.Alphanumeric) < letters.Length))
            {
                return false;
            }

            if (part.Length - letters.Length > 6 || letters.IndexOfAnyExcept(SecretAlphabet.Alphanumeric) >= 0 || !ReadsAsWords(letters))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many digits a text has.</summary>
    public static int CountDigits(ReadOnlySpan<char> value)
    {
        var digits = 0;
        foreach (var c in value)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits;
    }

    // 'TokenProvider' has words of five and eight letters, 'fnhqAakzWrX' of four, four, two and one.
    private static bool ReadsAsWords(ReadOnlySpan<char> part)
    {
        int words = 0, letters = 0;
        for (var i = 0; i < part.Length; i++)
        {
            if (!char.IsAsciiLetter(part[i]))
            {
                continue;
            }

            letters++;
            var begins = i == 0 || !char.IsAsciiLetter(part[i - 1])
                || (char.IsAsciiLetterUpper(part[i])
                    && (char.IsAsciiLetterLower(part[i - 1]) || (i + 1 < part.Length && char.IsAsciiLetterLower(part[i + 1]))));
            words += begins ? 1 : 0;
        }

        return part.Length < 10 || letters >= words * WordLength;
    }

    // 'owner/repository/action@<commit>', 'image@sha256:<digest>'.
    private static bool IsReference(ReadOnlySpan<char> value) =>
        value.IndexOf('@') is var at and > 0
        && value[..at].Contains('/')
        && (value[(at + 1)..].StartsWith("sha", StringComparison.Ordinal) || SecretAlphabet.Run(value[(at + 1)..], SecretAlphabet.LowerHex) >= 40);

    // 'settings!.?list', 'Shards[-1].Id', 'type!=a,type!=b', '\u0001' is caught by the backslash.
    private static bool IsExpression(ReadOnlySpan<char> value) =>
        value.Contains("?.", StringComparison.Ordinal)
        || value.Contains(".?", StringComparison.Ordinal)
        || value.Contains("!.", StringComparison.Ordinal)
        || value.Contains("].", StringComparison.Ordinal)
        || value.Contains("!=", StringComparison.Ordinal);

    // Texts of a user interface are translated, keys are not.
    private static bool IsForeign(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (c > '~' && char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    // 'solid/user-secret.svg', 'f3a9c1.html'.
    private static bool IsFile(ReadOnlySpan<char> value)
    {
        var ending = value[(value.LastIndexOf('.') + 1)..];
        return ending.Length < value.Length
            && ending is "html"
                or "htm"
                or "json"
                or "xml"
                or "yml"
                or "yaml"
                or "txt"
                or "pem"
                or "key"
                or "crt"
                or "cer"
                or "pfx"
                or "p12"
                or "jks"
                or "js"
                or "ts"
                or "cs"
                or "go"
                or "py"
                or "png"
                or "svg"
                or "css"
                or "php"
                or "jsp"
                or "aspx"
                or "conf"
                or "cfg"
                or "ini"
                or "properties"
            || (value.Contains('/') && ending.Length is > 1 and < 5 && ending.Length < value.Length && ending.IndexOfAnyExceptInRange('a', 'z') < 0);
    }

    // 'Y2hhbmdlbWU=' is 'changeme' in a manifest.
    private static bool IsEncodedPlaceholder(ReadOnlySpan<char> value)
    {
        Span<byte> bytes = stackalloc byte[MaxEncoded];
        if (value.Length > MaxEncoded
            || value.Length % 4 != 0
            || !Convert.TryFromBase64Chars(value, bytes, out var count)
            || bytes[..count].ContainsAnyExceptInRange((byte)' ', (byte)'~'))
        {
            return false;
        }

        Span<char> text = stackalloc char[MaxEncoded];
        return PasswordJudge.Judge(text[..Encoding.ASCII.GetChars(bytes[..count], text)], "", FileFormat.Configuration) is null;
    }
}
