using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Gates.Budgets.Load;

/// <summary>One measured value beside its budget and its baseline.</summary>
/// <param name="Title">Such as <c>p95 of 'critical' endpoints</c>; what a finding is known by.</param>
/// <param name="Value">What was measured; null when it was not.</param>
internal sealed record LoadMeasure(string Title, decimal? Value)
{
    /// <summary>The budget in <c>ops/budgets.yml</c>; absent for none.</summary>
    public PlacedNode Budget { get; init; }

    /// <summary>The map that holds it, which says whether it asks for a review.</summary>
    public PlacedNode Owner { get; init; }

    /// <summary>The budget as a number of the value's unit; null for none.</summary>
    public decimal? Limit { get; init; }

    /// <summary>What the baseline has; null for nothing.</summary>
    public decimal? Before { get; init; }

    /// <summary>What the value may be of the baseline before it counts as worse.</summary>
    public decimal Factor { get; init; } = 1;

    /// <summary>Whether more is better.</summary>
    public bool IsFloor { get; init; }

    /// <summary>Where the result has it.</summary>
    public PlacedNode At { get; init; }

    /// <summary>The rule that the value is within its budget.</summary>
    public required RuleDescriptor Over { get; init; }

    /// <summary>The rule that it is not worse than the baseline; null when only the budget counts.</summary>
    public RuleDescriptor? Worse { get; init; }

    /// <summary>The rule that it is measured.</summary>
    public required RuleDescriptor Missing { get; init; }

    /// <summary>A value as a person reads it.</summary>
    public required Func<decimal, string> Format { get; init; }

    /// <summary>What to do when it is over the budget.</summary>
    public required string Fix { get; init; }

    /// <summary>Whether there is a value and it is over its budget.</summary>
    public bool IsOver => Value is { } value && IsBeyond(value);

    /// <summary>Whether it is over its budget, as it was before, and did not become worse: what the baseline holds.</summary>
    public bool IsHeld => IsOver && Before is { } before && IsBeyond(before) && !IsWorse;

    /// <summary>Whether it is worse than the baseline by more than the factor.</summary>
    public bool IsWorse => Value is { } value && Before is { } before && (IsFloor ? value * Factor < before : value > before * Factor);

    private bool IsBeyond(decimal value) => Limit is { } limit && (IsFloor ? value < limit : value > limit);
}
