namespace Standards.Checks.Gates.TestRuns;

/// <summary>How a test ended.</summary>
public enum TestOutcome
{
    /// <summary>It ran to its end.</summary>
    Passed,

    /// <summary>It failed, or was ended by an error, a timeout or the end of the run.</summary>
    Failed,

    /// <summary>It was not run, or said that it cannot say.</summary>
    Skipped,
}
