namespace Standards.Checks.Catalog.Clauses;

/// <summary>How many clauses of one area of the catalog stand in each status.</summary>
/// <param name="Area">Name of the area, which is that of its file: <c>catalog/clauses/&lt;area&gt;.yml</c>.</param>
/// <param name="Enforced">Clauses that are proven as a whole.</param>
/// <param name="Scaffolded">Clauses that a template writes and nothing checks.</param>
/// <param name="Planned">Clauses that are not proven, or only in part.</param>
/// <param name="Human">Clauses that only people can keep.</param>
public sealed record AreaCoverage(string Area, int Enforced, int Scaffolded, int Planned, int Human)
{
    /// <summary>All clauses of the area.</summary>
    public int Total => Enforced + Scaffolded + Planned + Human;
}
