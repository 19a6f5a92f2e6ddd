using Standards.Checks.Engine.Baselines;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Gates.Mutation;

/// <summary>What the gate needs to know.</summary>
/// <param name="Snapshot">The files of the repository.</param>
/// <param name="Policy">The policy in force.</param>
/// <param name="Baseline">What may not become worse.</param>
/// <param name="Reports">Absolute paths of the reports, by the name that findings give them.</param>
public sealed record MutationGateRequest(RepositorySnapshot Snapshot, Policy Policy, Baseline Baseline, IReadOnlyDictionary<string, string> Reports);
