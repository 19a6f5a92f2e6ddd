using Standards.Checks.Findings;

namespace Standards.Checks.Gates.TestRuns;

/// <summary>The results of one test assembly.</summary>
/// <param name="Path">How findings name the report.</param>
/// <param name="Assembly">Name of the assembly without extension; empty when no test names it.</param>
/// <param name="Tests">In the order of the report.</param>
/// <param name="Time">When the run began and ended; null when the report does not say.</param>
/// <param name="Problem">How the run itself ended when it did not come to its end; empty when it did.</param>
/// <param name="Findings">What is wrong with the report; it has no tests then.</param>
public sealed record TestReport(
    string Path,
    string Assembly,
    IReadOnlyList<TestResult> Tests,
    (DateTimeOffset Start, DateTimeOffset Finish)? Time,
    string Problem,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>Repository-relative path of the test project; empty when it is not known.</summary>
    public string Project { get; init; } = "";
}
