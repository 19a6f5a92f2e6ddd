namespace Standards.Checks.Catalog.Clauses;

/// <summary>The clauses of the catalog by area and status, compiled in, so that no build parses the clauses.</summary>
public static partial class ClauseCoverage
{
    /// <summary>The areas in ordinal order of their names.</summary>
    public static IReadOnlyList<AreaCoverage> Areas => Generated;

    /// <summary>The sum of some areas under a name of its own.</summary>
    public static AreaCoverage Sum(string name, IReadOnlyCollection<AreaCoverage> areas) => new(
        name,
        areas.Sum(area => area.Enforced),
        areas.Sum(area => area.Scaffolded),
        areas.Sum(area => area.Planned),
        areas.Sum(area => area.Human));
}
