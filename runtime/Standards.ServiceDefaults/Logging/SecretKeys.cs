using System.Collections.Frozen;

namespace Standards.ServiceDefaults.Logging;

/// <summary>Says of the name of a field whether its value is a secret, or a user. Case and separators do not matter.</summary>
internal sealed class SecretKeys(IEnumerable<string> more)
{
    private static readonly string[] Words =
    [
        "password", "passwd", "passphrase", "pwd", "secret", "token", "authorization", "apikey", "accesskey", "accountkey", "privatekey", "signingkey",
        "cookie", "connectionstring", "credential", "cardnumber", "creditcard", "cvv", "ssn", "nationalid", "iban", "pincode",
    ];

    // Names that hold one of the words and no secret.
    private static readonly FrozenSet<string> Harmless = FrozenSet.ToFrozenSet(["cancellationtoken", "tokencount", "tokentype"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> Users = FrozenSet.ToFrozenSet(["userid", "subject", "sub", "enduserid", "username"], StringComparer.Ordinal);

    private readonly string[] _words = [.. Words, .. more.Select(Normalise).Where(word => word.Length > 0)];

    public bool IsSecret(string key)
    {
        var name = Normalise(key);
        if (Harmless.Contains(name))
        {
            return false;
        }

        foreach (var word in _words)
        {
            if (name.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsUser(string key) => Users.Contains(Normalise(key));

    private static string Normalise(string key)
        => string.Concat(key.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
