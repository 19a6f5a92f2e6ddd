using Standards.Checks.Findings;

namespace Standards.Checks.Gates.Budgets;

/// <summary>A baseline of measurements that a command writes.</summary>
/// <param name="Path">Path below the root of the repository.</param>
/// <param name="Content">Bytes of the file; null when something stands against it.</param>
/// <param name="Obstacles">What stands against it.</param>
/// <param name="Summary">What was recorded, in one line.</param>
public sealed record BaselineContent(string Path, byte[]? Content, IReadOnlyList<Finding> Obstacles, string Summary);
