namespace Standards.Checks.Models.Dependencies;

/// <summary>What known vulnerabilities do to a build. Clause <c>vulnerable-dependency-fails-build</c>.</summary>
public sealed record AdvisoryPolicy
{
    /// <summary>The least grave one that fails the build.</summary>
    public AdvisorySeverity Fail { get; init; } = AdvisorySeverity.High;

    /// <summary>The least grave one that is a warning.</summary>
    public AdvisorySeverity Warn { get; init; } = AdvisorySeverity.Moderate;

    /// <summary>Hours after its publication in which one does not fail a pull request.</summary>
    public int GraceHours { get; init; } = 48;

    /// <summary>Path below the root of a saved list of advisories, for builds without a network; empty for none.</summary>
    public string File { get; init; } = "";
}
