using Standards.Checks.Findings;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting;

/// <summary>What came of writing a report.</summary>
/// <param name="Model">What the files show; null when there was nothing to report.</param>
/// <param name="Files">Absolute paths of what was written.</param>
/// <param name="Errors">Why something that was asked for was not done.</param>
public sealed record ReportResult(ReportModel? Model, IReadOnlyList<string> Files, IReadOnlyList<Finding> Errors);
