using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Policies;
using Standards.Checks.Reporting;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Commands.Explaining;

/// <summary>What an explanation is made from.</summary>
/// <param name="Catalog">The rules, clauses and settings of the SDK.</param>
/// <param name="Policies">The policy in force with waivers and baseline.</param>
/// <param name="Snapshot">The files of the repository.</param>
/// <param name="Today">The day.</param>
public sealed record ExplainOptions(SdkCatalog Catalog, PolicySet Policies, RepositorySnapshot Snapshot, DateOnly Today)
{
    /// <summary>What the last build found; null when there was none.</summary>
    public Report? LastBuild { get; init; }

    /// <summary>The projects that the command was run for.</summary>
    public IReadOnlyList<ProjectView> Projects { get; init; } = [];

    /// <summary>The policy in force.</summary>
    public Policy Policy => Policies.Policy;
}
