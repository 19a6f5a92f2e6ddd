namespace Standards.Checks.Commands.Fixing;

/// <summary>What becomes of a finding whose rule has a code fix.</summary>
internal enum FixFate
{
    /// <summary>It is gone, or would be.</summary>
    Repaired,

    /// <summary>The fix is not right there.</summary>
    Left,

    /// <summary>Its project does not compile, so that nobody could say what a fix breaks.</summary>
    Broken,

    /// <summary>Its file has changes that are not committed.</summary>
    Held,
}
