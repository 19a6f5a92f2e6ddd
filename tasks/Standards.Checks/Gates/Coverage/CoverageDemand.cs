using Standards.Checks.Models.Coverage;

namespace Standards.Checks.Gates.Coverage;

/// <summary>One line of the gate's table: what is demanded of a part of the code, and what there is.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Name">The assembly or namespace; empty for the solution.</param>
/// <param name="What"><c>lines</c> or <c>branches</c>.</param>
/// <param name="Percent">The least share, in percent.</param>
/// <param name="Count">What there is.</param>
/// <param name="Files">The files that it is about.</param>
public sealed record CoverageDemand(DemandKind Kind, string Name, string What, decimal Percent, CoverageCount Count, IReadOnlyList<FileCoverage> Files)
{
    /// <summary>Whether there is enough.</summary>
    public bool IsMet => Count.Reaches(Percent);

    /// <summary>As people read it: <c>the solution</c>, <c>Orders.Api</c>, <c>Orders.Domain (business code)</c>.</summary>
    public string Title => Kind switch
    {
        DemandKind.Solution => "the solution",
        DemandKind.Business => $"{Name} (business code)",
        DemandKind.Critical => "critical code",
        DemandKind.Changed => "changed lines",
        _ => Name,
    };
}
