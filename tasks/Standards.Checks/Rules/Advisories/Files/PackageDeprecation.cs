namespace Standards.Checks.Rules.Advisories.Files;

/// <summary>What the maintainers of a package say of a version that should no longer be used.</summary>
/// <param name="Version">The version.</param>
/// <param name="Reasons">In NuGet's words: <c>Legacy</c>, <c>CriticalBugs</c>, <c>Other</c>.</param>
/// <param name="Alternative">The package to use instead; empty when none is named.</param>
/// <param name="AlternativeRange">Its versions, as written; empty when any will do.</param>
internal sealed record PackageDeprecation(string Version, IReadOnlyList<string> Reasons, string Alternative, string AlternativeRange);
