namespace Standards.Checks.Models.Secrets;

/// <summary>
/// The words by which a name tells of a secret, and those that say the opposite. <see cref="SensitiveName"/> reads them; rules have no list of their own.
/// Sources: the names in rule <c>SecretsUsedInArgOrEnv</c> of BuildKit, the check <c>env-var-secret</c> of kube-linter, the generic rule of gitleaks and the
/// keyword detector of detect-secrets, which were read for words; counts are the parameters of language models.
/// </summary>
internal static class TellingWords
{
    /// <summary>Words for something that opens something.</summary>
    public static readonly string[] Secrets =
    [
        "password", "passwd", "passphrase", "pword", "secret", "token", "credential",
        "apikey", "api_key", "api-key", "accesskey", "access_key", "access-key", "privatekey", "private_key", "private-key",
        "signingkey", "signing_key", "signing-key",
    ];

    /// <summary>Words for a text that may hold a password among other things.</summary>
    public static readonly string[] Connections = ["connectionstring", "connection_string", "connection-string"];

    /// <summary>Words before <c>token</c> that count parts of a text.</summary>
    public static readonly string[] Counts =
    [
        "max", "min", "num", "total", "prompt", "completion", "input", "output", "context", "stop", "special", "reasoning", "cached",
    ];

    /// <summary>Words before the telling one that say that the value opens nothing: what is hashed, public or a place in a list.</summary>
    public static readonly string[] Harmless = ["hash", "public", "cancellation", "continuation", "pagination"];

    /// <summary>Words after the telling one that say that the value is about a secret: its name, its place, its form, its life.</summary>
    public static readonly string[] About =
    [
        "id", "ids", "name", "names", "path", "uri", "url", "urls", "type", "types", "provider", "providers", "file", "files", "length", "size", "count",
        "version", "endpoint", "header", "headers", "field", "label",
        "policy", "store", "manager", "arn", "ref", "reference", "scope", "scopes", "regex", "pattern", "prefix", "suffix", "expiration", "expiry", "expires",
        "lifetime", "ttl", "timeout", "format", "claim", "claims",
        "param", "parameter", "parameters", "input", "placeholder", "text", "title", "message", "description", "encoding", "kind", "source", "address",
        "issuer", "audience", "class", "symbol", "ring", "hint", "index",
        "sha", "digest", "checksum", "fingerprint", "thumbprint", "commit", "revision", "options", "settings", "service", "handler", "validator",
        "generator", "factory", "builder", "cache", "hash", "algorithm", "method", "mode", "state", "status", "error", "required", "enabled", "reset", "key_id",
        "alias", "location", "date", "at", "property", "variable", "env", "mount", "volume", "projection", "position", "begin", "start", "end", "separator",
        "delimiter",
        "limit", "limits", "budget", "quota", "usage", "rotation", "minutes", "seconds", "hours", "days", "per_minute", "per_second", "strength", "complexity",
        "namespace", "namespaces", "bucket", "backend", "engine", "host", "region", "vault", "table", "column", "username",
    ];
}
