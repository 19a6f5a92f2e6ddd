using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Catalog;

/// <summary>Severities as policy files and reports write them.</summary>
public static class SeverityNames
{
    /// <summary>By name, strongest first.</summary>
    public static IReadOnlyDictionary<string, Severity> All { get; } = new Dictionary<string, Severity>(StringComparer.Ordinal)
    {
        ["error"] = Severity.Error,
        ["warning"] = Severity.Warning,
        ["suggestion"] = Severity.Suggestion,
        ["none"] = Severity.None,
    };

    // Words of other tools, each for the name that does the same here.
    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["off"] = "none",
        ["false"] = "none",
        ["no"] = "none",
        ["disable"] = "none",
        ["disabled"] = "none",
        ["ignore"] = "none",
        ["silent"] = "none",
        ["hidden"] = "none",
        ["info"] = "suggestion",
        ["note"] = "suggestion",
        ["hint"] = "suggestion",
        ["warn"] = "warning",
        ["fatal"] = "error",
    };

    /// <summary>The name that was probably meant by a word that is none, or null.</summary>
    public static string? Nearest(string word) => Others.GetValueOrDefault(word) ?? NearestName.Of(word, All.Keys);

    /// <summary>The name of a severity.</summary>
    public static string Of(Severity severity) => severity.ToString().ToLowerInvariant();
}
