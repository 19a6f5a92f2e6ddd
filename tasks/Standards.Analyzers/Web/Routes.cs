using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>Questions to the text of a route.</summary>
internal static class Routes
{
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "get", "create", "update", "delete", "add", "remove", "fetch", "insert", "save", "edit", "modify", "retrieve", "find", "generate",
    };

    /// <summary>One route of its parts, with one slash between two.</summary>
    public static string Join(IEnumerable<string> parts) => "/" + string.Join("/", parts.Select(part => part.Trim('/')).Where(part => part.Length > 0));

    /// <summary>The segments of a route, with those that hold a parameter.</summary>
    public static string[] Segments(string route) => route.Trim().Split(['/'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first segment that begins with a verb of what HTTP has methods for; null where there is none.</summary>
    public static string? VerbIn(string route) =>
        Segments(route).FirstOrDefault(s => s.IndexOfAny(['{', '[', '.']) < 0 && NameWords.First(s) is { } first && Verbs.Contains(first));

    /// <summary>Whether a segment is a version: <c>v1</c>, or a parameter of that name.</summary>
    public static bool HasVersion(string route) => Segments(route).Any(IsVersion);

    private static bool IsVersion(string segment) =>
        (segment.Length > 1 && segment[0] is 'v' or 'V' && char.IsDigit(segment[1])) || segment.IndexOf("version", StringComparison.OrdinalIgnoreCase) >= 0;
}
