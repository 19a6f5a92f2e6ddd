using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Coverage;

/// <summary>
/// Shares of lines and branches that tests have to run, in percent, of the merged reports of a run. Clauses: <c>coverage-overall-80</c>,
/// <c>coverage-line-70</c>, <c>coverage-branch-60</c>, <c>coverage-business-logic-90</c>, <c>coverage-critical-100</c>,
/// <c>coverage-critical-paths-100</c>, <c>coverage-exclusions</c>.
/// </summary>
public sealed record CoveragePolicy
{
    /// <summary>Lines of the solution.</summary>
    public decimal Line { get; init; } = 80;

    /// <summary>Branches of the solution.</summary>
    public decimal Branch { get; init; } = 60;

    /// <summary>Lines of each assembly.</summary>
    public decimal Assembly { get; init; } = 70;

    /// <summary>Lines of each assembly or namespace of business code.</summary>
    public decimal Business { get; init; } = 90;

    /// <summary>Lines and branches of critical code.</summary>
    public decimal Critical { get; init; } = 100;

    /// <summary>Lines that differ from the base of a change.</summary>
    public decimal Changed { get; init; } = 80;

    /// <summary>Lines of assemblies and namespaces by name, which may hold <c>*</c>.</summary>
    public IReadOnlyDictionary<string, decimal> Names { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Names of assemblies and namespaces that are business code; each stands for the namespaces below it too.</summary>
    public IReadOnlyList<string> BusinessNames { get; init; } = ["*.Domain", "*.Application"];

    /// <summary>Names of assemblies and namespaces that are critical.</summary>
    public IReadOnlyList<string> CriticalNames { get; init; } = [];

    /// <summary>Files that are critical.</summary>
    public IReadOnlyList<PathGlob> CriticalPaths { get; init; } = [];

    /// <summary>Files that do not count.</summary>
    public IReadOnlyList<CoverageExclusion> Exclude { get; init; } = [];

    /// <summary>Whether the policy leaves a file out.</summary>
    public bool IsExcluded(string path) => Exclude.Count > 0 && Exclude.Any(e => e.Paths.IsMatch(path));
}
