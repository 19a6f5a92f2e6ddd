namespace Standards.Checks.Secrets;

/// <summary>Reads what is assigned to a name, in the notations of languages and configuration files.</summary>
internal static class Assignment
{
    private const int MaxName = 64;
    private const int MaxValue = 512;

    /// <summary>The value of the name that the literal is a part of: <c>name = "value"</c>, <c>"name": "value"</c>, <c>name: value</c>,
    /// <c>&lt;name&gt;value</c>, <c>key="name" value="value"</c>, <c>NAME=value</c>.</summary>
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
        if (i == MaxName || SecretNames.IsAbout(rest[..i]) || !SkipToValue(rest, ref i, out var isTag) || (isTag && place.Format == FileFormat.Code))
        {
            return false;
        }

        var quote = i < rest.Length && rest[i] is '"' or '\'' or '`' ? rest[i++] : '\0';
        if (quote == '\0' && !isTag && place.Format == FileFormat.Code)
        {
            return false;
        }

        var tail = rest[i..Math.Min(rest.Length, i + MaxValue)];
        var end = quote != '\0' ? tail.IndexOfAny(quote, '\r', '\n') : isTag ? tail.IndexOfAny("<\r\n") : tail.IndexOfAny(" \t\r\n,;\"'`)}]&|<>");
        value = end < 0 ? tail : tail[..end];
        start = place.End + i;
        return value.Length > 0;
    }

    // Over closing quotes and brackets of the name, the sign of assignment, and white space.
    private static bool SkipToValue(ReadOnlySpan<char> rest, ref int i, out bool isTag)
    {
        isTag = false;
        var hadQuote = i < rest.Length && rest[i] is '"' or '\'';
        i += hadQuote ? 1 : 0;
        i += i < rest.Length && rest[i] is ']' ? 1 : 0;
        if (i < rest.Length && rest[i] == '>' && !hadQuote)
        {
            isTag = true;
            i++;
            return true;
        }

        SkipSpaces(rest, ref i);
        if (hadQuote && rest[i..].StartsWith("value=", StringComparison.OrdinalIgnoreCase))
        {
            i += 6;
            return true;
        }

        var sign = i;
        while (i < rest.Length && i - sign < 2 && rest[i] is '=' or ':' or '>')
        {
            i++;
        }

        // '==' and '=>' compare or begin a function; ':=' and '=' assign, ':' names a value.
        if (i == sign || (i - sign == 2 && rest[sign..i] is not ":=" and not "=>"))
        {
            return false;
        }

        SkipSpaces(rest, ref i);
        // C# verbatim, raw and interpolated strings; Python's prefixes.
        while (i < rest.Length && rest[i] is '@' or '$' && i + 1 < rest.Length && rest[i + 1] is '"' or '@' or '$')
        {
            i++;
        }

        return i < rest.Length;
    }

    private static void SkipSpaces(ReadOnlySpan<char> rest, ref int i)
    {
        while (i < rest.Length && rest[i] is ' ' or '\t')
        {
            i++;
        }
    }
}
