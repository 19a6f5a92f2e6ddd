using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Security;

/// <summary>How long a token may live that a setting or a member is about, as its name tells it.</summary>
internal static class TokenLimits
{
    /// <summary>Of tokens that open the service.</summary>
    public static readonly TimeSpan OfAccess = TimeSpan.FromHours(1);

    /// <summary>Of tokens that bring new ones, and of sign-ins.</summary>
    public static readonly TimeSpan OfSession = TimeSpan.FromDays(7);

    private static readonly HashSet<string> Lengths = new(StringComparer.Ordinal)
    {
        "lifetime", "lifespan", "expiration", "expiry", "expires", "expire", "duration", "ttl", "validity", "minutes", "hours", "days",
    };

    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal) { "access", "bearer", "jwt" };

    // Of something else than the token: 'AccessTokenCacheDuration', 'RefreshTokenCleanupHours'.
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "cache", "cleanup", "cleaning", "before", "threshold", "skew", "grace", "interval", "min", "margin", "buffer", "timeout", "retention", "warning",
    };

    private static readonly Dictionary<string, double> Units = new(StringComparer.Ordinal)
    {
        ["seconds"] = 1d / 60,
        ["minutes"] = 1,
        ["mins"] = 1,
        ["hours"] = 60,
        ["days"] = 24 * 60,
    };

    /// <summary>The most that a member may say; null for one that is about no lifetime of a token.</summary>
    /// <param name="type">The name of the type that declares it.</param>
    /// <param name="member">Its name.</param>
    public static TimeSpan? Of(string type, string member)
    {
        var words = NameWords.Of(member);
        if (!words.Any(Lengths.Contains) || words.Any(Others.Contains))
        {
            return null;
        }

        return IsOf(words, "refresh") || (words[0].StartsWith("expir", StringComparison.Ordinal) && IsOf(NameWords.Of(type), "refresh")) ? OfSession
            : words.Any(Openers.Contains) && (words.Contains("token") || words.Contains("jwt")) ? OfAccess
            : null;
    }

    /// <summary>The length of time that a number is, by the unit in the name of what holds it.</summary>
    public static TimeSpan? Length(string member, double number) =>
        NameWords.Of(member).Select(word => Units.TryGetValue(word, out var minutes) ? minutes : 0).LastOrDefault(minutes => minutes > 0) is > 0 and var unit
            ? TimeSpan.FromMinutes(unit * number)
            : null;

    private static bool IsOf(IReadOnlyList<string> words, string kind) => words.Contains(kind) && words.Any(word => word is "token" or "tokens");
}
