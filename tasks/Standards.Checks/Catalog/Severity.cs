namespace Standards.Checks.Catalog;

/// <summary>How a finding is reported, weakest first, so that severities can be compared.</summary>
public enum Severity
{
    /// <summary>Not reported and not counted.</summary>
    None,

    /// <summary>Reported in the files (SARIF level <c>note</c>) and as a message in the log; never fails a build.</summary>
    Suggestion,

    /// <summary>An MSBuild warning.</summary>
    Warning,

    /// <summary>An MSBuild error: every project is still compiled, and the build as a whole fails.</summary>
    Error,
}
