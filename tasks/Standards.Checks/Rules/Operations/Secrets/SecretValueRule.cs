using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Setup;

namespace Standards.Checks.Rules.Operations.Secrets;

/// <summary>STD9776: the inventory says where a secret is kept and never holds it. No message repeats the value. Clause <c>no-secrets-in-repo</c>.</summary>
internal static class SecretValueRule
{
    // What issuers begin their tokens with, and what begins keys and connection strings.
    private static readonly string[] Prefixes =
    [
        "sk_live_", "sk_test_", "rk_live_", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "xoxa-", "AKIA", "ASIA", "AIza",
        "ya29.",
        "npm_", "pypi-", "SG.", "hvs.", "eyJ", "-----BEGIN",
    ];

    private const int MinLength = 20;
    private const double MinChanges = 0.4;

    public static IEnumerable<Finding> Check(PlacedNode secret)
    {
        var store = secret["store"];
        if (store.Text is not { } text || OpenWords.IsOpen(text))
        {
            yield break;
        }

        if (LooksSecret(text))
        {
            yield return store.Finding(
                RuleCatalog.SecretInventoryValues,
                $"the 'store' of '{ValueText.Shorten(secret.Key)}' looks like the secret itself",
                "Rotate the secret now, and write where it is kept, such as 'vault:kv/orders/db'");
        }
        else if (!IsReference(text))
        {
            yield return store.Finding(
                RuleCatalog.SecretInventoryValues,
                $"the 'store' of '{ValueText.Shorten(secret.Key)}' is no reference to a secret store",
                "Write the store and the place in it, such as 'vault:kv/orders/db'");
        }
    }

    /// <summary>A scheme, a colon and a place: <c>vault:kv/orders/db</c>, <c>arn:aws:secretsmanager:…</c>, <c>https://orders.vault.example.com/…</c>.</summary>
    private static bool IsReference(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
        && colon < text.Length - 1
        && char.IsAsciiLetterLower(text[0])
        && text.AsSpan(0, colon).IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789+.-") < 0
        && !text.Any(char.IsWhiteSpace);

    private static bool LooksSecret(string text) =>
        text.Contains("password=", StringComparison.OrdinalIgnoreCase)
        || text.Contains("pwd=", StringComparison.OrdinalIgnoreCase)
        || HasUserPassword(text)
        || text
            .Split(['/', ':', '=', '#', '?', '&', ' ', '"', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Any(part => HasPrefix(part) || part.Split('-').Any(IsRandom));

    private static bool HasPrefix(string part) => Prefixes.Any(p => part.Length >= p.Length + 8 && part.StartsWith(p, StringComparison.Ordinal));

    // postgres://user:password@host
    private static bool HasUserPassword(string text)
    {
        var authority = text.IndexOf("://", StringComparison.Ordinal);
        if (authority < 0)
        {
            return false;
        }

        var rest = text[(authority + 3)..].Split('/', 2)[0];
        var at = rest.LastIndexOf('@');
        return at > 0 && rest.AsSpan(0, at).Contains(':');
    }

    // Generated text changes between small letters, capitals and digits at nearly every character; words and compound names seldom do.
    // An id in a vault (hexadecimal) has no capitals.
    private static bool IsRandom(string part) =>
        part.Length >= MinLength
        && part.Any(char.IsAsciiDigit) && part.Any(char.IsAsciiLetterUpper) && part.Any(char.IsAsciiLetterLower)
        && part.Zip(part.Skip(1)).Count(pair => Class(pair.First) != Class(pair.Second)) >= MinChanges * (part.Length - 1);

    private static int Class(char c) => char.IsAsciiDigit(c) ? 0 : char.IsAsciiLetterUpper(c) ? 1 : 2;
}
