namespace Standards.Checks.Gates.Coverage;

/// <summary>What a demand is made of.</summary>
public enum DemandKind
{
    /// <summary>All code of the run.</summary>
    Solution,

    /// <summary>One assembly.</summary>
    Assembly,

    /// <summary>Business code: an assembly or namespace by its layer.</summary>
    Business,

    /// <summary>An assembly or namespace that the policy names.</summary>
    Named,

    /// <summary>Critical code.</summary>
    Critical,

    /// <summary>Lines that a change touched.</summary>
    Changed,
}
