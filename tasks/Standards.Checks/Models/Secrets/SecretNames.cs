namespace Standards.Checks.Models.Secrets;

/// <summary>Names that hold a telling word and are not the name of a secret.</summary>
internal static class SecretNames
{
    // By their last letter.
    private static readonly string[][] Suffixes = new string[128][];

    static SecretNames()
    {
        foreach (var group in All.GroupBy(s => s[^1]))
        {
            Suffixes[group.Key] = [.. group];
        }
    }

    private static string[] All =>
    [
        "id", "ids", "name", "names", "path", "uri", "url", "urls", "type", "types", "provider", "providers", "file", "files", "length", "size", "count",
        "version", "endpoint", "header", "headers", "field", "label",
        "policy", "store", "manager", "arn", "ref", "reference", "scope", "scopes", "regex", "pattern", "prefix", "suffix", "expiration", "expiry", "expires",
        "lifetime", "ttl", "timeout", "format", "claim", "claims",
        "param", "parameter", "parameters", "input", "placeholder", "text", "title", "message", "description", "encoding", "kind", "source", "address",
        "issuer", "audience", "class", "symbol", "ring", "hint", "index",
        "version", "sha", "digest", "checksum", "fingerprint", "thumbprint", "commit", "revision", "options", "settings", "service", "handler", "validator",
        "generator", "factory", "builder", "cache", "hash", "algorithm", "method", "mode", "state", "status", "error", "required", "enabled", "reset", "key_id",
        "alias", "location", "date", "at", "property", "variable", "env", "mount", "volume", "projection", "position", "begin", "start", "end", "separator",
        "delimiter",
    ];

    // 'HashedPassword', 'hashed_secret', 'publicKeyToken': a hash is no secret that opens anything, and what is public is none.
    private static readonly string[] Prefixes = ["hash", "public"];

    /// <summary>Whether what stands before the telling word in its name says that the value is none.</summary>
    public static bool IsOther(ReadOnlySpan<char> before)
    {
        foreach (var prefix in Prefixes)
        {
            if (before.Contains(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what follows the telling word in a name says that the name is about a secret, not for one.</summary>
    public static bool IsAbout(ReadOnlySpan<char> rest)
    {
        foreach (var suffix in rest.Length > 0 && rest[^1] < Suffixes.Length ? Suffixes[rest[^1] | 0x20] ?? [] : [])
        {
            if (rest.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
