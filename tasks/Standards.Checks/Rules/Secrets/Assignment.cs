using System.Buffers;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets;

/// <summary>Reads what is assigned to a name, in the notations of languages and configuration files.</summary>
internal static class Assignment
{
    private const int MaxName = 64;
    private const int MaxValue = 256;
    private const int MaxBefore = 256;
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n,;\"'`)}]&|<>");

    /// <summary>
    /// The value of the name that the literal is a part of: <c>name = "value"</c>, <c>"name": "value"</c>, <c>name: value</c>,
    /// <c>"name", "value"</c>, <c>&lt;name&gt;value</c>, <c>key="name" value="value"</c>, <c>NAME=value</c>, <c>ENV NAME value</c>,
    /// <c>name ?? "value"</c>, <c>--name value</c>, <c>variable "name" { default = "value" }</c>, <c>name: NAME</c> with <c>value:</c> in the next line.
    /// </summary>
    /// <param name="place">The literal.</param>
    /// <param name="start">Index of the value in the text.</param>
    /// <param name="value">The value without quotes; empty when there is none.</param>
    public static bool TryRead(in SecretPlace place, out int start, out ReadOnlySpan<char> value)
    {
        start = 0;
        value = default;
        var rest = place.Rest;
        var i = 0;
        while (i < rest.Length && i < MaxName && (char.IsAsciiLetterOrDigit(rest[i]) || rest[i] is '_' or '-' or '.'))
        {
            i++;
        }

        // What follows the literal in the name: 'SecretId' and 'tokenUrl' name something about a secret.
        if (i == MaxName || SecretNames.IsAbout(rest[..i]) || !SkipToValue(place, ref i, out var isTag) || (isTag && place.Format == FileFormat.Code))
        {
            return false;
        }

        var isEscaped = Skip(rest, ref i, '\\');
        var quote = i < rest.Length && rest[i] is '"' or '\'' or '`' ? rest[i++] : '\0';
        if (quote == '\0' && !isTag && (place.Format == FileFormat.Code || isEscaped))
        {
            return false;
        }

        SkipRawQuotes(rest, ref i, quote);
        var tail = rest[i..Math.Min(rest.Length, i + MaxValue)];
        var end = isEscaped
            ? tail.IndexOfAny(quote, '\\', '\n')
            : quote != '\0' ? tail.IndexOfAny(quote, '\r', '\n') : isTag ? tail.IndexOfAny("<\r\n") : tail.IndexOfAny(Ends);
        value = end < 0 ? tail : tail[..end];
        start = place.End + i;
        return value.Length is > 0 and < MaxValue;
    }

    // Over closing quotes and brackets of the name, the sign of assignment, and white space.
    private static bool SkipToValue(in SecretPlace place, ref int i, out bool isTag)
    {
        var rest = place.Rest;
        isTag = false;
        _ = i + 1 < rest.Length && rest[i + 1] is '"' && Skip(rest, ref i, '\\');
        var hadQuote = Skip(rest, ref i, '"') || Skip(rest, ref i, '\'');
        _ = Skip(rest, ref i, ']');
        if (!hadQuote && Skip(rest, ref i, '>'))
        {
            isTag = true;
            return true;
        }

        var named = i;
        SkipSpaces(rest, ref i);
        if (hadQuote && rest[i..].StartsWith("value=", StringComparison.OrdinalIgnoreCase))
        {
            i += 6;
            return true;
        }

        if (hadQuote && Skip(rest, ref i, '{'))
        {
            return IsDefault(rest, ref i);
        }

        if (hadQuote && Skip(rest, ref i, ','))
        {
            SkipSpaces(rest, ref i);
            SkipStringPrefix(rest, ref i);
            return i < rest.Length && rest[i] is '"' or '\'';
        }

        if (place.Format == FileFormat.Code && IsFallback(rest, ref i))
        {
            return true;
        }

        var sign = i;
        while (i < rest.Length && i - sign < 2 && rest[i] is '=' or ':' or '>')
        {
            i++;
        }

        if (i == sign)
        {
            return (place.Format != FileFormat.Code && i > named && IsSpaced(place)) || IsNextLine(place, rest, ref i);
        }

        // '==' and '=>' compare or begin a function; ':=' and '=' assign, ':' names a value.
        if (i - sign == 2 && rest[sign..i] is not ":=" and not "=>")
        {
            return false;
        }

        SkipSpaces(rest, ref i);
        SkipBytes(rest, ref i);
        SkipStringPrefix(rest, ref i);
        return i < rest.Length;
    }

    // 'GetEnvironmentVariable("DB_PASSWORD") ?? "…"', 'process.env.DB_PASSWORD || "…"': what holds where nothing is set, also in the next line.
    private static bool IsFallback(ReadOnlySpan<char> rest, ref int i)
    {
        var next = i;
        _ = Skip(rest, ref next, ')');
        SkipBlanks(rest, ref next);
        if (!rest[next..].StartsWith("??") && !rest[next..].StartsWith("||"))
        {
            return false;
        }

        next += 2;
        SkipBlanks(rest, ref next);
        SkipStringPrefix(rest, ref next);
        if (next >= rest.Length || rest[next] is not ('"' or '\''))
        {
            return false;
        }

        i = next;
        return true;
    }

    private static void SkipBlanks(ReadOnlySpan<char> rest, ref int i)
    {
        while (i < rest.Length && rest[i] is ' ' or '\t' or '\r' or '\n')
        {
            i++;
        }
    }

    // 'Encoding.UTF8.GetBytes("…")', 'Convert.FromBase64String("…")'.
    private static void SkipBytes(ReadOnlySpan<char> rest, ref int i)
    {
        var call = rest[i..Math.Min(rest.Length, i + MaxName)];
        var end = call.IndexOfAny("(\"\r\n");
        if (end > 0 && call[end] == '(' && (call[..end].EndsWith(".GetBytes") || call[..end].EndsWith(".FromBase64String")))
        {
            i += end + 1;
        }
    }

    // '--api-key value', 'ENV API_KEY value', 'machine a login b password c'.
    private static bool IsSpaced(in SecretPlace place)
    {
        var before = place.Text[Math.Max(0, place.At - MaxBefore)..place.At];
        var line = before[(before.LastIndexOfAny('\r', '\n') + 1)..];
        var name = line.LastIndexOfAny(" \t\"'=") + 1;
        return line[name..].StartsWith("--")
            || IsNetrc(before, line[..name])
            || line.TrimStart().StartsWith("ENV ", StringComparison.Ordinal)
            || line.Contains(" login ", StringComparison.Ordinal);
    }

    // A file '.netrc' in lines: 'machine a', 'login b', 'password c'.
    private static bool IsNetrc(ReadOnlySpan<char> before, ReadOnlySpan<char> indent) =>
        indent.Trim().IsEmpty && before.Contains("machine ", StringComparison.Ordinal) && before.Contains("login ", StringComparison.Ordinal);

    // A variable of a container: '- name: API_KEY', and below it 'value: …'.
    private static bool IsNextLine(in SecretPlace place, ReadOnlySpan<char> rest, ref int i)
    {
        if (place.Format != FileFormat.Configuration || i >= rest.Length || rest[i] is not ('\r' or '\n'))
        {
            return false;
        }

        var before = place.Text[Math.Max(0, place.At - MaxBefore)..place.At];
        var line = before[(before.LastIndexOf('\n') + 1)..].TrimStart(" \t-");
        i += rest[i..].IndexOfAnyExcept("\r\n \t") is var next and > 0 ? next : 0;
        if (!line.StartsWith("name:", StringComparison.Ordinal) || !rest[i..].StartsWith("value:", StringComparison.Ordinal))
        {
            return false;
        }

        i += 6;
        SkipSpaces(rest, ref i);
        return i < rest.Length;
    }

    // Terraform: 'variable "db_password" { default = "…" }'.
    private static bool IsDefault(ReadOnlySpan<char> rest, ref int i)
    {
        var block = rest[i..Math.Min(rest.Length, i + MaxBefore)];
        block = block.IndexOf('}') is var end and >= 0 ? block[..end] : block;
        if (block.IndexOf("default", StringComparison.Ordinal) is not (var at and >= 0))
        {
            return false;
        }

        i += at + "default".Length;
        SkipSpaces(rest, ref i);
        if (!Skip(rest, ref i, '='))
        {
            return false;
        }

        SkipSpaces(rest, ref i);
        return i < rest.Length && rest[i] is '"';
    }

    private static bool Skip(ReadOnlySpan<char> rest, ref int i, char sign)
    {
        var isThere = i < rest.Length && rest[i] == sign;
        i += isThere ? 1 : 0;
        return isThere;
    }

    // C# verbatim and interpolated strings.
    private static void SkipStringPrefix(ReadOnlySpan<char> rest, ref int i)
    {
        while (i + 1 < rest.Length && rest[i] is '@' or '$' && rest[i + 1] is '"' or '@' or '$')
        {
            i++;
        }
    }

    // C# raw strings, in one line or several.
    private static void SkipRawQuotes(ReadOnlySpan<char> rest, ref int i, char quote)
    {
        if (quote == '"' && rest[i..].StartsWith("\"\""))
        {
            i += rest[i..].IndexOfAnyExcept('"') is var quotes and >= 0 ? quotes : rest.Length - i;
            i += rest[i..].IndexOfAnyExcept("\r\n \t") is var spaces and >= 0 ? spaces : 0;
        }
    }

    private static void SkipSpaces(ReadOnlySpan<char> rest, ref int i)
    {
        while (i < rest.Length && rest[i] is ' ' or '\t')
        {
            i++;
        }
    }
}
