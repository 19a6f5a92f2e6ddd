namespace Standards.Sdk.Tests.Harness.Reports;

/// <summary>A finding as a user sees it, from the log or from a report.</summary>
internal sealed record ReportedFinding(string Rule, string Severity, string Path, int Line, int Column, string Text);
