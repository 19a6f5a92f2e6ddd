using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Findings;
using Standards.Checks.Policies;

namespace Standards.Checks.Engine.Verdicts;

/// <summary>Everything that a repository says about its rules, from all files, and what is wrong with those files.</summary>
public sealed record PolicySet
{
    /// <summary>The policy after all layers.</summary>
    public Policy Policy { get; init; } = Policy.Default;

    /// <summary>The waivers that hold today.</summary>
    public WaiverSet Waivers { get; init; } = WaiverSet.Empty;

    /// <summary>The known old findings.</summary>
    public Baseline Baseline { get; init; } = Baseline.Empty;

    /// <summary>Findings about the files themselves.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The files of the policy's layers, in the order in which they were looked for.</summary>
    public IReadOnlyList<PolicyFile> PolicyFiles { get; init; } = [];

    /// <summary>The files of waivers and baseline.</summary>
    public IReadOnlyList<PolicyFile> ExemptionFiles { get; init; } = [];

    /// <summary>Changes when a layer changes: what checks find may then differ.</summary>
    public string PolicyStamp => StampOf(PolicyFiles);

    /// <summary>Changes when any of the files changes: what is made of a finding may then differ.</summary>
    public string Stamp => $"{PolicyStamp} {StampOf(ExemptionFiles)}";

    private static string StampOf(IReadOnlyList<PolicyFile> files) => string.Join(' ', files.Select(f => $"{f.Size}-{f.Stamp}"));
}
