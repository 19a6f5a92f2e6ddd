using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>Questions to the text of a route.</summary>
internal static class Routes
{
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "get", "create", "update", "delete", "add", "remove", "fetch", "insert", "save", "edit", "modify", "retrieve", "find", "generate",
    };

    // What happens to a resource, and could be one itself: 'cancellations'.
    private static readonly HashSet<string> Acts = new(StringComparer.Ordinal)
    {
        "cancel", "activate", "deactivate", "approve", "reject", "submit", "enable", "disable", "send", "resend", "publish", "unpublish",
    };

    /// <summary>One route of its parts, with one slash between two.</summary>
    public static string Join(IEnumerable<string> parts) => "/" + string.Join("/", parts.Select(part => part.Trim('/')).Where(part => part.Length > 0));

    /// <summary>The segments of a route, with those that hold a parameter.</summary>
    public static string[] Segments(string route) => route.Trim().Split(['/'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first segment that begins with a verb of what HTTP has methods for; null where there is none.</summary>
    public static string? VerbIn(string route) =>
        Segments(route).FirstOrDefault(s => s.IndexOfAny(['{', '[', '.']) < 0 && NameWords.First(s) is { } first && Verbs.Contains(first));

    /// <summary>The last segment of a route, where it is a verb for what happens to the resource before it; null for others.</summary>
    public static string? ActIn(string route) => Segments(route) is { Length: > 1 } segments
        && segments[segments.Length - 1] is var last
        && Acts.Contains(last)
        && segments[segments.Length - 2].IndexOf('{') == 0 ? last : null;

    /// <summary>Whether a segment is a version: <c>v1</c>, or a parameter of that name.</summary>
    public static bool HasVersion(string route) => Segments(route).Any(IsVersion);

    private static bool IsVersion(string segment) =>
        (segment.Length > 1 && segment[0] is 'v' or 'V' && char.IsDigit(segment[1])) || segment.IndexOf("version", StringComparison.OrdinalIgnoreCase) >= 0;
}
