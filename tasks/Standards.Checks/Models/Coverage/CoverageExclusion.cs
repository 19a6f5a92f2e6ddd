using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Coverage;

/// <summary>Files that do not count for coverage. Clause: <c>coverage-exclusions</c>.</summary>
/// <param name="Paths">Which files.</param>
/// <param name="Because">One of the reasons that the handbook knows: <c>generated</c>, <c>third-party</c>, <c>configuration</c>.</param>
public sealed record CoverageExclusion(PathGlob Paths, string Because);
