using Standards.Checks.Findings;

namespace Standards.Checks.Artifacts.Provenance;

/// <summary>What came of verifying statements.</summary>
/// <param name="Files">Repository-relative paths of the files that were read, ordinal.</param>
/// <param name="Statements">How many statements they hold.</param>
/// <param name="Artifacts">How many artefacts were compared.</param>
/// <param name="Builders">Who the statements say has built, each once.</param>
/// <param name="Findings">What is wrong.</param>
public sealed record ProvenanceVerification(
    IReadOnlyList<string> Files, int Statements, int Artifacts, IReadOnlyList<string> Builders, IReadOnlyList<Finding> Findings);
