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

    /// <summary>The name of a severity.</summary>
    public static string Of(Severity severity) => severity.ToString().ToLowerInvariant();
}
