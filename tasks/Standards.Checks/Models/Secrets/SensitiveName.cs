namespace Standards.Checks.Models.Secrets;

/// <summary>
/// Tells by its name alone whether a variable is for a secret: <c>DB_PASSWORD</c> and <c>npmToken</c> are, <c>TOKEN_URL</c> and <c>PasswordLength</c> are not.
/// </summary>
internal static class SensitiveName
{
    private static readonly string[] Words =
        [
            "password", "passwd", "passphrase", "secret", "token", "apikey", "api_key", "api-key", "accesskey", "access_key", "access-key", "privatekey",
            "private_key", "private-key", "credential",
        ];

    /// <summary>Whether a variable of this name is for a secret.</summary>
    public static bool IsSecret(ReadOnlySpan<char> name)
    {
        foreach (var word in Words)
        {
            var at = name.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && !SecretNames.IsOther(name[..at]) && IsEnd(name, at + word.Length, out var rest) && !SecretNames.IsAbout(rest))
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
        !char.IsAsciiLetter(name[at]) || (char.IsAsciiLetterUpper(name[at]) && char.IsAsciiLetterLower(name[at - 1]));
}
