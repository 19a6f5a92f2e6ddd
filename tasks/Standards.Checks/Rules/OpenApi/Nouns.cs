using Standards.Checks.Models.Sql;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>What the last word of a segment says of its number. Only what is certain is singular.</summary>
internal static class Nouns
{
    // Plurals without 's', and words without a plural.
    private static readonly HashSet<string> Unchanged = new(StringComparer.Ordinal)
    {
        "people", "children", "men", "women", "feet", "teeth", "mice", "data", "metadata", "media", "criteria", "indices", "vertices", "matrices", "schemata", "fish",
        "sheep", "series", "species", "news", "information", "info", "equipment", "software", "hardware", "firmware", "staff", "history", "inventory", "stock", "content",
        "feedback", "money", "currency", "storage", "traffic", "usage", "billing", "search", "telemetry", "analytics", "personnel", "infrastructure", "research",
        "knowledge", "advice", "mail", "spam", "audio", "video", "music", "text", "code", "access", "support", "config", "configuration", "me", "self", "all", "by",
        "in", "of", "with", "for", "from", "to", "and", "or", "id", "name", "slug", "type", "key", "hash", "email", "username", "latest", "batch", "bulk", "public",
        "query", "describe", "start", "stop", "lookup", "check", "download", "upload", "view", "private", "internal", "admin", "default", "custom", "external", "current", "api", "rest",
    };

    /// <summary>Whether a static segment names one thing, where a parameter follows that chooses one of several.</summary>
    public static bool IsSingular(string segment)
    {
        if (segment.AsSpan().IndexOfAny("{.:(") >= 0 || IsVersion(segment) || segment.StartsWith("by-", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var words = DataNames.Words(segment);
        return words.Count > 0 && words[^1] is var word && word.All(char.IsAsciiLetter) && word.Length > 2 && !word.EndsWith('s') && !Unchanged.Contains(word);
    }

    private static bool IsVersion(string segment) => segment.Length > 1 && segment[0] is 'v' or 'V' && char.IsAsciiDigit(segment[1]);
}
