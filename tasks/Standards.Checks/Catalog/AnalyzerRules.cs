namespace Standards.Checks.Catalog;

/// <summary>
/// The rules of the catalog that the compiler reports, through Standards.Analyzers. Their severities, limits, waivers and baseline entries
/// reach it in files; the engine judges none of their findings itself.
/// </summary>
public static class AnalyzerRules
{
    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } = [.. RuleCatalog.ReportedBy(RuleReporter.Compiler)];

    private static readonly HashSet<string> Ids = All.Select(r => r.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an id is that of such a rule.</summary>
    public static bool Contains(string id) => Ids.Contains(id);

    /// <summary>Whether an id is that of a limit of complexity, of which an old repository has more findings than of all other rules.</summary>
    public static bool IsOfComplexity(string id) => id is ['S', 'T', 'D', '1', '1', '0', >= '0' and <= '7'];

    /// <summary>Whether findings of an id come from a compilation: those of the compiler, of others' analyzers, and of ours.</summary>
    public static bool IsOfCompiler(string id) => !id.StartsWith("STD", StringComparison.Ordinal) || Contains(id);
}
