namespace Standards.Checks.Models.Secrets;

/// <summary>
/// Tells by its name alone whether a variable is for a secret: <c>DB_PASSWORD</c> and <c>npmToken</c> are, <c>TOKEN_URL</c> and <c>PasswordLength</c> are not.
/// </summary>
internal static class SensitiveName
{
    /// <summary>Whether a variable of this name is for a secret.</summary>
    public static bool IsSecret(ReadOnlySpan<char> name)
    {
        foreach (var word in TellingWords.Secrets)
        {
            var at = name.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0
                && !SecretNames.IsOther(name[..at])
                && IsEnd(name, at + word.Length, out var rest)
                && !SecretNames.IsAbout(rest)
                && !IsCounted(name[..at], word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a variable of this name is for a connection string, which is a secret when its value holds a password.</summary>
    public static bool IsConnection(ReadOnlySpan<char> name)
    {
        foreach (var word in TellingWords.Connections)
        {
            var at = name.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && IsEnd(name, at + word.Length, out var rest) && !SecretNames.IsAbout(rest))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a literal where a secret stands is one, and not a look-up, a placeholder or a switch.</summary>
    public static bool IsValue(string value)
    {
        var text = value.AsSpan().Trim();
        return text.Length > 0
            && text[0] is not ('/' or '.')
            && !text.Contains("://", StringComparison.Ordinal)
            && !text.ContainsAny('$', '{')
            && text is not ("true" or "false" or "none" or "null" or "yes" or "no")
            && !int.TryParse(text, out _)
            && !Placeholders.IsLookUp(text)
            && !Placeholders.IsPlaceholder(text);
    }

    // 'MAX_TOKENS', 'promptTokens': parts of a text, which are counted.
    private static bool IsCounted(ReadOnlySpan<char> before, string word)
    {
        var part = before.TrimEnd("_-.");
        foreach (var count in word == "token" ? TellingWords.Counts : [])
        {
            if (part.EndsWith(count, StringComparison.OrdinalIgnoreCase) && (part.Length == count.Length || IsBoundary(part, part.Length - count.Length)))
            {
                return true;
            }
        }

        return false;
    }

    // The word ends here, or with the 's' of a plural: not in 'TOKENIZERS'.
    private static bool IsEnd(ReadOnlySpan<char> name, int end, out ReadOnlySpan<char> rest)
    {
        if (end < name.Length && name[end] is 's' or 'S' && (end + 1 == name.Length || IsBoundary(name, end + 1)))
        {
            end++;
        }

        rest = name[end..];
        return rest.IsEmpty || IsBoundary(name, end);
    }

    private static bool IsBoundary(ReadOnlySpan<char> name, int at) =>
        !char.IsAsciiLetter(name[at])
        || at == 0
        || !char.IsAsciiLetter(name[at - 1])
        || (char.IsAsciiLetterUpper(name[at]) && char.IsAsciiLetterLower(name[at - 1]));
}
