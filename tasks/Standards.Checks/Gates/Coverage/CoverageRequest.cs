using Standards.Checks.Engine.Baselines;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Gates.Coverage;

/// <summary>What the gate needs to know.</summary>
/// <param name="Snapshot">The files of the repository.</param>
/// <param name="Policy">The policy in force.</param>
/// <param name="Baseline">Old findings, among them lines without coverage.</param>
/// <param name="Reports">Absolute paths of the reports, by the name that findings give them.</param>
public sealed record CoverageRequest(RepositorySnapshot Snapshot, Policy Policy, Baseline Baseline, IReadOnlyDictionary<string, string> Reports)
{
    /// <summary>Test projects of the run (repository-relative paths) that left no report.</summary>
    public IReadOnlyList<string> Silent { get; init; } = [];

    /// <summary>Whether the run was of all tests, so that what is not covered is not covered by any test.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Branch, tag or commit that changed lines are counted from; empty when they are not asked for.</summary>
    public string Base { get; init; } = "";

    /// <summary>How git is run.</summary>
    public RepositoryReaderOptions Git { get; init; } = new();
}
