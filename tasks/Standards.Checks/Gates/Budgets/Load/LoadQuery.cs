using Standards.Checks.Findings;

namespace Standards.Checks.Gates.Budgets.Load;

/// <summary>What was measured of a database query.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Class">The class of its budget.</param>
/// <param name="P95">95 of 100 are not longer, in nanoseconds; null when not measured.</param>
/// <param name="PerRequest">How often the request that sends it most sent it; null when not measured.</param>
/// <param name="At">Where the result has it.</param>
internal sealed record LoadQuery(string Name, string Class, decimal? P95, decimal? PerRequest, PlacedNode At);
