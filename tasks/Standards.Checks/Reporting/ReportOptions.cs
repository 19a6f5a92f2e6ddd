using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Reporting.Changes;

namespace Standards.Checks.Reporting;

/// <summary>What writing a report is told from outside.</summary>
/// <param name="Policy">Repository, day, and what else the policy is loaded with.</param>
/// <param name="OutputFolder">Absolute path of the folder for reports and state.</param>
/// <param name="SdkVersion">Version of the package; stands in the reports.</param>
public sealed record ReportOptions(PolicyLoadOptions Policy, string OutputFolder, string SdkVersion)
{
    /// <summary>The environment that git is started with; null for the process's own.</summary>
    public IReadOnlyDictionary<string, string>? Environment { get; init; }

    /// <summary>The base commit, whose exemptions the checkout's are compared with; null where there is none.</summary>
    public ComparedBase? Base { get; init; }

    /// <summary>Whether the score of the commit is added to the history.</summary>
    public bool Record { get; init; }

    /// <summary>Whether the report says what the analyzers took: it then differs from build to build.</summary>
    public bool AnalyzerTimes { get; init; }

    /// <summary>Whether GitLab's file of code quality is wanted.</summary>
    public bool GitLab { get; init; }
}
