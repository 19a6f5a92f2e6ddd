using Standards.Checks.Engine.Verdicts;

namespace Standards.Checks.Commands.Due;

/// <summary>What is due in a repository.</summary>
/// <param name="Today">The day on which it was asked.</param>
/// <param name="Until">The last day that was asked for.</param>
/// <param name="Items">By owner (those without one last), then by day, path, line and rule, each ordinal.</param>
/// <param name="Gaps">What could not be read: the list may lack what stands there.</param>
public sealed record DueList(DateOnly Today, DateOnly Until, IReadOnlyList<DueItem> Items, IReadOnlyList<Verdict> Gaps)
{
    /// <summary>How many items have a day that has passed.</summary>
    public int Overdue => Items.Count(IsOverdue);

    /// <summary>Whether the last day of an item has passed.</summary>
    public bool IsOverdue(DueItem item) => item.Due.Day < Today;
}
