namespace Standards.Checks.Models.Budgets;

/// <summary>Sizes that may not be exceeded. Clause: <c>perf-budget-file</c>.</summary>
public sealed record BudgetPolicy
{
    /// <summary>Largest size of a compiled assembly in bytes; null when there is no budget.</summary>
    public long? Assembly { get; init; }

    /// <summary>Budgets of single projects by project name, in bytes; they win over <see cref="Assembly"/>.</summary>
    public IReadOnlyDictionary<string, long> Projects { get; init; } = new Dictionary<string, long>();
}
