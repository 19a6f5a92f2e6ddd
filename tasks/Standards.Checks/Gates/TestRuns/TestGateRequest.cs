using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Gates.TestRuns;

/// <summary>What the gate needs to know.</summary>
/// <param name="Snapshot">The files of the repository.</param>
/// <param name="Policy">The policy in force.</param>
/// <param name="Folder">What the run left.</param>
public sealed record TestGateRequest(RepositorySnapshot Snapshot, Policy Policy, TestFolder Folder)
{
    /// <summary>Whether the run was of all test projects and all of their tests, so that sums are judged.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Whether the run chose tests, so that a project may be without one.</summary>
    public bool IsFiltered { get; init; }
}
