using System.Buffers;

namespace Standards.ServiceDefaults.Logging;

/// <summary>
/// Finds what looks like a secret in a text, wherever it stands: PEM keys, JWTs, credentials of an Authorization header, of a URL and of a connection
/// string, card numbers (Luhn, ISO/IEC 7812) and e-mail addresses. Each finder reads the text once, so hostile text costs no more than its length.
/// </summary>
internal static class SecretShapes
{
    private static readonly SearchValues<string> Schemes = SearchValues.Create(["bearer ", "basic ", "digest "], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Names = SearchValues.Create(
        [
            "password", "passwd", "passphrase", "pwd", "secret", "token", "apikey", "api_key", "api-key", "accountkey", "accesskey", "access_key", "privatekey",
            "authorization", "cookie", "credential",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Base64Url = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
    private static readonly SearchValues<char> TokenChars = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=");
    private static readonly SearchValues<char> NameChars = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n;,&\"'})]");
    private static readonly SearchValues<char> HeaderEnds = SearchValues.Create("\r\n\"'");
    private static readonly SearchValues<char> AuthorityEnds = SearchValues.Create(" \t\r\n/?#\"'<>");
    private static readonly SearchValues<char> Local = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.!#$%&*+-/=?^_`{|}~");
    private static readonly SearchValues<char> Domain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-");

    /// <summary>Finds the next secret at or behind <paramref name="from"/>; <paramref name="end"/> is behind it.</summary>
    internal delegate bool Finder(ReadOnlySpan<char> text, int from, out int start, out int end);

    public static bool FindPem(ReadOnlySpan<char> text, int from, out int start, out int end)
    {
        end = text.Length;
        start = Next(text, from, "-----BEGIN ");
        if (start < 0)
        {
            return false;
        }

        var tail = Next(text, start, "-----END ");
        if (tail >= 0)
        {
            var close = Next(text, tail + 9, "-----");
            end = close < 0 ? text.Length : close + 5;
        }

        return true;
    }

    public static bool FindJwt(ReadOnlySpan<char> text, int from, out int start, out int end)
    {
        for (start = Next(text, from, "eyJ"); start >= 0; start = Next(text, end, "eyJ"))
        {
            end = start + Run(text[start..], Base64Url);
            if (end - start < 8 || end >= text.Length - 1 || text[end] != '.')
            {
                continue;
            }

            end += 1 + Run(text[(end + 1)..], Base64Url);
            while (end < text.Length && text[end] == '.')
            {
                end += 1 + Run(text[(end + 1)..], Base64Url);
            }
            return true;
        }

        end = 0;
        return false;
    }

    public static bool FindScheme(ReadOnlySpan<char> text, int from, out int start, out int end)
    {
        end = from;
        while (true)
        {
            var at = text[end..].IndexOfAny(Schemes);
            start = end + at;
            if (at < 0)
            {
                return false;
            }

            start += text[start..].IndexOf(' ') + 1;
            end = start + Run(text[start..], TokenChars);
            if (end - start >= 8)
            {
                return true;
            }
        }
    }

    public static bool FindAssignment(ReadOnlySpan<char> text, int from, out int start, out int end)
    {
        end = from;
        while (true)
        {
            var at = text[end..].IndexOfAny(Names);
            start = end + at;
            if (at < 0)
            {
                return false;
            }

            // PublicKeyToken=b77a5c561934e089 is in the name of each assembly of a stack.
            var harmless = text[..start].EndsWith("PublicKey", StringComparison.OrdinalIgnoreCase);
            var header = text[start..].StartsWith("authorization", StringComparison.OrdinalIgnoreCase)
                || text[start..].StartsWith("cookie", StringComparison.OrdinalIgnoreCase);
            start += Run(text[start..], NameChars);
            end = start;
            start += Skip(text[start..], "\"' \t", 4);
            if (harmless || start >= text.Length || text[start] is not ('=' or ':'))
            {
                continue;
            }

            start++;
            start += Skip(text[start..], " \t", 4);
            var quote = start < text.Length && text[start] is '"' or '\'' ? text[start++] : '\0';
            end = start;
            if (end >= text.Length || text[end..].StartsWith(Redactor.Mask, StringComparison.Ordinal))
            {
                continue;
            }

            var length = quote != '\0' ? text[start..].IndexOf(quote) : text[start..].IndexOfAny(header ? HeaderEnds : ValueEnds);
            end = length < 0 ? text.Length : start + length;
            if (end > start)
            {
                return true;
            }
        }
    }

    /// <summary>The password of <c>scheme://user:password@host</c>.</summary>
    public static bool FindUrlPassword(ReadOnlySpan<char> text, int from, out int start, out int end)
    {
        end = from;
        while (true)
        {
            start = Next(text, end, "://");
            if (start < 0)
            {
                return false;
            }

            start += 3;
            var length = text[start..].IndexOfAny(AuthorityEnds);
            end = length < 0 ? text.Length : start + length;
            var authority = text[start..end];
            var at = authority.LastIndexOf('@');
            var colon = authority.IndexOf(':');
            if (colon < 0 || at <= colon + 1)
            {
                continue;
            }

            end = start + at;
            start += colon + 1;
            return true;
        }
    }

    public static bool FindEmail(ReadOnlySpan<char> text, int from, out int start, out int end)
    {
        end = from;
        while (true)
        {
            var at = text[end..].IndexOf('@');
            start = end;
            if (at < 0)
            {
                return false;
            }

            var sign = end + at;
            var before = text[start..sign];
            var first = before.LastIndexOfAnyExcept(Local) + 1;
            end = sign + 1 + Run(text[(sign + 1)..], Domain);
            var domain = text[(sign + 1)..end].TrimEnd(".-");
            start += first;
            if (start < sign && domain.LastIndexOf('.') is > 0 and var dot && dot < domain.Length - 2)
            {
                end = sign + 1 + domain.Length;
                return true;
            }
        }
    }

    public static bool FindCard(ReadOnlySpan<char> text, int from, out int start, out int end)
    {
        end = from;
        while (true)
        {
            var at = text[end..].IndexOfAnyInRange('0', '9');
            start = end + at;
            if (at < 0)
            {
                return false;
            }

            // Only at the start of a group: digits in the middle of a longer number or word, such as a trace id, are no card.
            var begins = start == 0 || !char.IsLetterOrDigit(text[start - 1]);
            if (begins && text[start] is >= '2' and <= '6' && CardScan.TryMatch(text[start..], out var length))
            {
                end = start + length;
                return true;
            }

            var group = text[start..].IndexOfAnyExceptInRange('0', '9');
            end = group < 0 ? text.Length : start + group;
        }
    }

    private static int Next(ReadOnlySpan<char> text, int from, string what)
    {
        if (from > text.Length)
        {
            return -1;
        }

        var at = text[from..].IndexOf(what, StringComparison.Ordinal);
        return at < 0 ? -1 : from + at;
    }

    private static int Run(ReadOnlySpan<char> text, SearchValues<char> of)
    {
        var length = text.IndexOfAnyExcept(of);
        return length < 0 ? text.Length : length;
    }

    private static int Skip(ReadOnlySpan<char> text, string what, int most)
    {
        var length = 0;
        while (length < most && length < text.Length && what.Contains(text[length], StringComparison.Ordinal))
        {
            length++;
        }
        return length;
    }
}
