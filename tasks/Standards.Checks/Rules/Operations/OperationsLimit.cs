namespace Standards.Checks.Rules.Operations;

/// <summary>A number of the handbooks that values of operations files are compared with; <c>operations.limits</c> changes it.</summary>
/// <param name="Name">Key below <c>operations.limits</c>.</param>
/// <param name="Default">The handbooks' number.</param>
/// <param name="Minimum">The smallest number that makes sense.</param>
/// <param name="Maximum">The largest number that makes sense.</param>
/// <param name="IsFloor">Whether values may not be below it; else they may not be above it. Decides what weakens a mandatory limit.</param>
internal sealed record OperationsLimit(string Name, decimal Default, decimal Minimum, decimal Maximum, bool IsFloor);
