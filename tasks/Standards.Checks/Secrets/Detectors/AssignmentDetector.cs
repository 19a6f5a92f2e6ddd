using Standards.Checks.Rules;

namespace Standards.Checks.Secrets.Detectors;

/// <summary>Whatever a telling name is given that looks as if nobody could guess it. The last resort: every other detector goes before.</summary>
internal sealed class AssignmentDetector() : SecretDetector("secret by its name", RuleCatalog.STD5020,
    "password", "passwd", "passphrase", "pwd", "secret", "token", "apikey", "api_key", "api-key", "accesskey", "access_key", "access-key", "privatekey", "private_key", "signingkey", "signing_key", "encryptionkey", "encryption_key", "credential",
    "clientsecret", "authtoken", "accesstoken", "refreshtoken", "dbpassword", "rootpassword", "userpassword", "jwtsecret", "sharedsecret", "apisecret", "appsecret")
{
    private const int MinPassword = 8;
    private const int MinKey = 16;
    private const int MaxKey = 200;

    /// <inheritdoc/>
    public override bool IsByContext => true;

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        // 'foreshadowpassword' is a word, 'db_password' and 'dbPassword' are names; 'arn:aws:secretsmanager:…:secret:name' is one too.
        if ((char.IsAsciiLetterLower(place.Before) && char.IsAsciiLetterLower(place.Text[place.At])) || (place.Before == ':' && place.Text[Math.Max(0, place.At - 80)..place.At].Contains("arn:", StringComparison.Ordinal)))
        {
            return null;
        }

        if (!Assignment.TryRead(place, out var start, out var value) || Placeholders.IsLookUp(value) || Placeholders.IsPlaceholder(value) || IsNoSecret(value))
        {
            return null;
        }

        var confidence = place.Literal is "pwd" || place.Literal.Contains("passw", StringComparison.Ordinal) || place.Literal is "passphrase" ? PasswordJudge.Judge(value, "", place.Format) : JudgeKey(value);
        return confidence is null || value.Length < MinPassword ? null : new SecretMatch(this, start, value.ToString(), SecretConfidence.Low, "a telling name and a value that looks random");
    }

    // Letters of one case and digits alone have to be longer.
    private static SecretConfidence? JudgeKey(ReadOnlySpan<char> value) =>
        value.Length is >= MinKey and <= MaxKey && SecretText.Entropy(value) >= 3.5 && PasswordJudge.Kinds(value) >= (value.Length >= 24 && CountDigits(value) >= 4 ? 2 : 3)
            ? SecretConfidence.Low
            : null;

    // Prose, paths, names of types and members, GUIDs, addresses.
    private static bool IsNoSecret(ReadOnlySpan<char> value) =>
        value.ContainsAny(" \t()<>{}") || value.Contains("://", StringComparison.Ordinal) || value.StartsWith("/") || value.StartsWith(".") || value.Contains('\\')
        || value[0] is '^' or '~' or '=' or '>' or '*' or '-' or '!' or '?' || (char.IsAsciiDigit(value[0]) && value.Contains('.') && value.Length < 16) || (value.Contains('-') && Guid.TryParse(value, out _)) || IsName(value) || IsFile(value) || value.Contains("/@", StringComparison.Ordinal) || IsEncodedPlaceholder(value);

    // 'solid/user-secret.svg'.
    private static bool IsFile(ReadOnlySpan<char> value) =>
        value.Contains('/') && value.Length - value.LastIndexOf('.') is > 2 and < 6 && value[(value.LastIndexOf('.') + 1)..].IndexOfAnyExceptInRange('a', 'z') < 0;

    // 'Y2hhbmdlbWU=' is 'changeme' in a manifest.
    private static bool IsEncodedPlaceholder(ReadOnlySpan<char> value)
    {
        Span<byte> bytes = stackalloc byte[MaxKey];
        if (value.Length > MaxKey || value.Length % 4 != 0 || !Convert.TryFromBase64Chars(value, bytes, out var count) || bytes[..count].ContainsAnyExceptInRange((byte)' ', (byte)'~'))
        {
            return false;
        }

        Span<char> text = stackalloc char[MaxKey];
        return PasswordJudge.Judge(text[..System.Text.Encoding.ASCII.GetChars(bytes[..count], text)], "", FileFormat.Configuration) is null;
    }

    // 'Orders.Api.TokenProvider', 'client_secret_basic', 'pm-32521-rollout', 'Email2faToken': words and numbers between separators.
    private static bool IsName(ReadOnlySpan<char> value)
    {
        foreach (var range in value.SplitAny("-_.:"))
        {
            var part = value[range];
            var letters = part.TrimEnd("0123456789");
            if (letters.ContainsAnyInRange('0', '9') && (CountDigits(letters) > 2 || SecretAlphabet.Run(letters, SecretAlphabet.Alphanumeric) < letters.Length))
            {
                return false;
            }

            if (part.Length - letters.Length > 6 || letters.IndexOfAnyExcept(SecretAlphabet.Alphanumeric) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int CountDigits(ReadOnlySpan<char> value)
    {
        var digits = 0;
        foreach (var c in value)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits;
    }
}
