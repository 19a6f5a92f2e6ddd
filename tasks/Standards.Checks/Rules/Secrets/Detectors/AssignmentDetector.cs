using Standards.Checks.Catalog;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>Whatever a telling name is given that looks as if nobody could guess it. The last resort: every other detector goes before.</summary>
internal sealed class AssignmentDetector() : SecretDetector("secret by its name", RuleCatalog.SecretNamedValue,
    "password",
    "passwd",
    "passphrase",
    "pwd",
    "_pass",
    "-pass",
    "\"pass\"",
    "secret",
    "token",
    "apikey",
    "api_key",
    "api-key",
    "accesskey",
    "access_key",
    "access-key",
    "privatekey",
    "private_key",
    "signingkey",
    "signing_key",
    "encryptionkey",
    "encryption_key",
    "credential",
    "clientsecret",
    "authtoken",
    "accesstoken",
    "refreshtoken",
    "dbpassword",
    "rootpassword",
    "userpassword",
    "jwtsecret",
    "sharedsecret",
    "apisecret",
    "appsecret",
    "auth_key",
    "authkey",
    "auth_salt",
    "nonce_key",
    "nonce_salt",
    "logged_in_key",
    "logged_in_salt",
    "presharedkey",
    "subscriptionkey",
    "subscription-key",
    "subscription_key",
    "masterkey",
    "master_key",
    "openai_key",
    "search_key",
    "storage_key")
{
    private const int MinPassword = 8;
    private const int MinKey = 16;
    private const int MaxKey = 200;
    private const int MaxName = 64;
    private const int GuidLength = 36;

    /// <inheritdoc/>
    public override bool IsByContext => true;

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        // 'foreshadowpassword' is a word, 'db_password' and 'dbPassword' are names.
        if ((char.IsAsciiLetterLower(place.Before) && char.IsAsciiLetterLower(place.Text[place.At]))
            || IsNoName(place)
            || !Assignment.TryRead(place, out var start, out var value))
        {
            return null;
        }

        var isPassword = place.Literal is "pwd" || place.Literal.Contains("pass", StringComparison.Ordinal);
        if (!isPassword && ValueShapes.IsRandomText(value))
        {
            return Match(start, value);
        }

        if (IsGuidOfKey(place, value))
        {
            return Match(start, value);
        }

        if (Placeholders.IsLookUp(value)
            || Placeholders.IsPlaceholder(value)
            || ValueShapes.IsNoSecret(value)
            || (ValueShapes.IsName(value) && !(isPassword && (IsWordAndNumber(value) || IsPassphrase(value)))))
        {
            return null;
        }

        var confidence = isPassword ? PasswordJudge.Judge(value, "", place.Format) : JudgeKey(value);
        return confidence is null || value.Length < MinPassword ? null : Match(start, value);
    }

    private SecretMatch Match(int start, ReadOnlySpan<char> value) =>
        new(this, start, value.ToString(), SecretConfidence.Low, "a telling name and a value that looks random");

    // 'arn:aws:secretsmanager:…:secret:name' and 'http://token-service:80/a' name no secret, 'hashed_secret' names something else.
    private static bool IsNoName(in SecretPlace place)
    {
        var before = place.Text[Math.Max(0, place.At - MaxName)..place.At];
        var word = before[(before.LastIndexOfAny(" \t\r\n\"'`") + 1)..];
        var name = word[(word.LastIndexOfAny("=:?&,;({[<>/") + 1)..];
        return SecretNames.IsOther(name)
            || word.Contains("arn:", StringComparison.Ordinal)
            || (word.Contains("://", StringComparison.Ordinal) && !word.ContainsAny("?&=;"));
    }

    // Some services give GUIDs as keys. Most GUIDs name something, so a name is not enough: it is a header of a request, or a private key.
    private static bool IsGuidOfKey(in SecretPlace place, ReadOnlySpan<char> value)
    {
        if (value.Length != GuidLength
            || !value.Contains('-')
            || !Guid.TryParse(value, out _)
            || SecretText.Entropy(value) < 3
            || Placeholders.IsPlaceholder(value))
        {
            return false;
        }

        var before = place.Text[Math.Max(0, place.At - MaxName)..place.At];
        var line = before[(before.LastIndexOf('\n') + 1)..];
        return line.Contains("-H ", StringComparison.Ordinal) || line.Contains("--header ", StringComparison.Ordinal) || place.Literal is "private_key";
    }

    // 'hunter22': what people type is a password where one stands, and would be a name anywhere else.
    private static bool IsWordAndNumber(ReadOnlySpan<char> value) =>
        char.IsAsciiLetterLower(value[0]) && char.IsAsciiDigit(value[^1]) && SecretAlphabet.Run(value, SecretAlphabet.LowerAlphanumeric) == value.Length;

    // 'Gr33n.Kettle-08' reads as words, and as what rules for passwords make of them; 'AES/CBC/PKCS5Padding' as an algorithm.
    private static bool IsPassphrase(ReadOnlySpan<char> value) => PasswordJudge.Kinds(value) == 4 && !value.Contains('/');

    // Letters of one case and digits alone have to be longer.
    private static SecretConfidence? JudgeKey(ReadOnlySpan<char> value) =>
        value.Length is >= MinKey and <= MaxKey
            && SecretText.Entropy(value) >= 3.5
            && PasswordJudge.Kinds(value) >= (value.Length >= 24 && ValueShapes.CountDigits(value) >= 4 ? 2 : 3)
            ? SecretConfidence.Low
            : null;
}
