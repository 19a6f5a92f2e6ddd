namespace Standards.Sdk.Tests.Harness.Reports;

/// <summary>A finding as a user sees it, from the log or from a report.</summary>
internal sealed record ReportedFinding(string Rule, string Severity, string Path, int Line, int Column, string Text)
{
    /// <summary>An order for comparing findings as sets.</summary>
    public static IComparer<ReportedFinding> Comparer { get; } =
        Comparer<ReportedFinding>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()));

    /// <summary>What a test names when the text is another test's matter: <c>STD3103 error docs/adr/0001-a.md(3,1)</c>.</summary>
    public string Place => $"{Rule} {Severity} {Path}({Line},{Column})";
}
