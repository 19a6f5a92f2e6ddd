using Standards.Checks.Catalog;
using Standards.Checks.Models.Setup;
using Standards.Checks.Policies;

namespace Standards.Checks.Composition;

/// <summary>The figures of a run that reports and the console line show.</summary>
/// <param name="Service">Name of the service, from the policy; may be empty.</param>
/// <param name="Files">Files in the snapshot.</param>
/// <param name="Projects">Project files in the snapshot.</param>
/// <param name="Rules">Rules that can give a finding in this build.</param>
/// <param name="Remarks">What could not be looked at, in the snapshot's words.</param>
public sealed record RunSummary(string Service, int Files, int Projects, int Rules, IReadOnlyList<string> Remarks)
{
    /// <summary>Whether any rule judged any file; else nothing is known of the repository.</summary>
    public bool HasJudged => Rules > 0 && Files > 0;

    /// <summary>How hard the policy is applied.</summary>
    public Profile Profile { get; init; } = Profile.Standard;

    /// <summary>Up to this tier rules are enforced.</summary>
    public int Tier { get; init; } = 2;

    /// <summary>How far people have filled in what templates left open.</summary>
    public SetupState Setup { get; init; } = new(0, 0);

    /// <summary>The rules that can give a finding, in the order of the catalog; the score is about them.</summary>
    public IReadOnlyList<RuleInForce> InForce { get; init; } = [];
}
