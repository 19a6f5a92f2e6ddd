using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;

namespace Standards.Checks.Reporting.Model;

/// <summary>Findings by severity.</summary>
/// <param name="Errors">Findings that are errors.</param>
/// <param name="Warnings">Findings that are warnings.</param>
/// <param name="Suggestions">Findings that are suggestions.</param>
public sealed record SeverityCounts(int Errors, int Warnings, int Suggestions)
{
    /// <summary>All of them.</summary>
    public int Total => Errors + Warnings + Suggestions;

    /// <summary>Counts verdicts.</summary>
    public static SeverityCounts Of(IEnumerable<Verdict> verdicts)
    {
        Span<int> counts = stackalloc int[4];
        foreach (var verdict in verdicts)
        {
            counts[(int)verdict.Severity]++;
        }

        return new SeverityCounts(counts[(int)Severity.Error], counts[(int)Severity.Warning], counts[(int)Severity.Suggestion]);
    }
}
