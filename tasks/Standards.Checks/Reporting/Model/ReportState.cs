namespace Standards.Checks.Reporting.Model;

/// <summary>What a report says of the repository as a whole.</summary>
public enum ReportState
{
    /// <summary>Files were judged by rules, and no error is open.</summary>
    Compliant,

    /// <summary>An error is open.</summary>
    NotCompliant,

    /// <summary>No error is open, but a gate failed on earlier sources and has not judged these.</summary>
    NotProven,

    /// <summary>No rule judged any file: nothing is known, which is never compliance.</summary>
    NotChecked,
}
