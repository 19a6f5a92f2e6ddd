namespace Standards.Checks.Gates.Coverage;

/// <summary>Whether a line ran.</summary>
public enum LineState
{
    /// <summary>It cannot run.</summary>
    None,

    /// <summary>It ran, and every branch of it was taken.</summary>
    Covered,

    /// <summary>It ran, and some branch of it was not taken.</summary>
    Partial,

    /// <summary>It never ran.</summary>
    Uncovered,
}
