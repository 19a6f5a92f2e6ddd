using Standards.Checks.Findings;

namespace Standards.Checks.Gates.Mutation;

/// <summary>A report in the form of the mutation testing report schema.</summary>
/// <param name="Path">How findings name it.</param>
/// <param name="Root">Folder that paths of its files are relative to; empty when the report does not say.</param>
/// <param name="Files">The files that were mutated.</param>
/// <param name="Findings">What is wrong with it; it has no files then.</param>
public sealed record MutationReport(string Path, string Root, IReadOnlyList<MutatedFile> Files, IReadOnlyList<Finding> Findings);
