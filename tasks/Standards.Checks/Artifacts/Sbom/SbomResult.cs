using Standards.Checks.Findings;

namespace Standards.Checks.Artifacts.Sbom;

/// <summary>A document and what is wrong with it.</summary>
/// <param name="Document">Null when no whole document can be made.</param>
/// <param name="Findings">STD4510 for packages that nobody could look at, STD4511 when there is no document.</param>
public sealed record SbomResult(SbomDocument? Document, IReadOnlyList<Finding> Findings);
