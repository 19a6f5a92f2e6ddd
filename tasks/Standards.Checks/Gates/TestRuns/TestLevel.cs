namespace Standards.Checks.Gates.TestRuns;

/// <summary>How much of the system a test needs.</summary>
public enum TestLevel
{
    /// <summary>One unit, nothing outside of the process.</summary>
    Unit,

    /// <summary>Several parts, or something outside of the process.</summary>
    Integration,

    /// <summary>The whole system, as its users see it.</summary>
    EndToEnd,
}
