using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Logging;

/// <summary>
/// Names of what must not be read by whoever reads the log. The last words decide: a <c>passwordPolicy</c> and a <c>SecretName</c> are not secret.
/// </summary>
internal static class SensitiveNames
{
    private static readonly HashSet<string> Secrets = new(StringComparer.Ordinal)
    {
        "password", "passwords", "passwd", "pwd", "passphrase", "secret", "secrets", "apikey", "accesskey", "privatekey", "cookie", "ssn", "iban", "cvv", "cvc",
        "cardnumber", "connectionstring", "jwt", "credential", "credentials",
    };

    private static readonly HashSet<string> Personal = new(StringComparer.Ordinal) { "email", "emails", "phone", "birthday", "birthdate", "dob" };

    // Pairs of words, of which the second alone says nothing.
    private static readonly HashSet<string> Pairs = new(StringComparer.Ordinal)
    {
        "api key", "access key", "private key", "secret key", "encryption key", "signing key", "master key", "card number", "connection string",
        "security number", "access token", "refresh token", "bearer token", "auth token", "id token", "api token", "security token", "session token",
        "reset token", "jwt token", "authentication token", "email address", "mail address", "phone number", "mobile number", "birth date", "of birth",
        "authorization header",
        "account key", "credit card", "card cvv", "national id", "tax id", "passport number",
    };

    // What is left of the value tells little of it.
    private static readonly HashSet<string> Disguises = new(StringComparer.Ordinal)
    {
        "masked", "redacted", "truncated", "hashed", "obfuscated", "anonymized", "anonymised", "encrypted", "protected", "sanitized", "sanitised",
        "facing",
    };

    private static readonly HashSet<string> Tails = new(StringComparer.Ordinal) { "value", "text", "string", "plain", "raw", "bytes" };

    /// <summary>Whether a value of this name is secret or personal.</summary>
    public static bool Contains(string name)
    {
        var words = NameWords.Of(name);
        if (words.Any(Disguises.Contains))
        {
            return false;
        }

        var last = words.Count - 1;
        while (last > 0 && Tails.Contains(words[last]) && !IsPair(words, last))
        {
            last--;
        }

        // The header alone; 'fileAuthorization' is a right.
        if (words.Count == 1 && words[0] == "authorization")
        {
            return true;
        }

        return last >= 0 && (Secrets.Contains(words[last]) || Personal.Contains(words[last]) || IsPair(words, last));
    }

    private static bool IsPair(IReadOnlyList<string> words, int last) => last > 0 && Pairs.Contains($"{words[last - 1]} {words[last]}");
}
