using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Security;

/// <summary>Names of values that must not be shown.</summary>
internal static class SecretNames
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "password", "passwd", "passphrase", "secret", "apikey", "credential" };

    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "api key", "private key", "secret key", "signing key", "encryption key", "shared key", "account key", "connection string",
    };

    // Tokens that open something; others number pages or words of a text.
    private static readonly HashSet<string> Tokens = new(StringComparer.Ordinal)
    {
        "access", "refresh", "bearer", "auth", "authentication", "api", "id", "identity", "security", "session", "reset", "jwt", "oauth", "bot", "sas",
    };

    private static readonly HashSet<string> Values = new(StringComparer.Ordinal) { "Value", "Raw", "Text", "Token", "Key" };

    /// <summary>Whether a name ends with one of them: <c>ClientSecret</c>, and not <c>SecretName</c>.</summary>
    public static bool Is(string name)
    {
        var words = NameWords.Of(name);
        var last = words.Count > 0 ? words[words.Count - 1] : "";
        var before = words.Count > 1 ? words[words.Count - 2] : "";
        return Words.Contains(last)
            || Keys.Contains(before + " " + last)
            || (last == "token" && (before.Length == 0 || Tokens.Contains(before)));
    }

    /// <summary>Whether a member holds one: by its own name, or as the value of a type that is one, <c>record ApiKey(string Value)</c>.</summary>
    public static bool IsOf(string type, string member) => Is(member) || (Values.Contains(member) && IsCertain(type));

    /// <summary>Whether a name can be that of nothing else: a <c>token</c> alone may be a word of a text that is parsed.</summary>
    public static bool IsCertain(string name) => Is(name) && !name.TrimStart('_').Equals("token", StringComparison.OrdinalIgnoreCase);
}
