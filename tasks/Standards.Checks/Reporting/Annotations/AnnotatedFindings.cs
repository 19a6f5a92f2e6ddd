using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Reporting.Changes;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Annotations;

/// <summary>The findings and new exceptions that are worth a line in the log of a CI server, which shows only the first few of each kind.</summary>
internal static class AnnotatedFindings
{
    /// <summary>How many of each severity are given.</summary>
    public const int Most = 50;

    /// <summary>Errors, then warnings, then suggestions, each in the order of all outputs.</summary>
    public static IEnumerable<Verdict> Of(ReportModel model)
    {
        var open = model.Checks.SelectMany(c => c.Open).Order(Verdict.Order).ToList();
        foreach (var severity in (Severity[])[Severity.Error, Severity.Warning, Severity.Suggestion])
        {
            foreach (var verdict in open.Where(v => v.Severity == severity).Take(Most))
            {
                yield return verdict;
            }
        }
    }

    /// <summary>The exceptions that the change adds or widens, those that hold nothing in front.</summary>
    public static IEnumerable<ExemptionChange> Changes(ReportModel model) =>
        (model.Report.ExemptionChanges ?? []).OrderBy(change => change.Problem.Length == 0).Take(Most);

    /// <summary>The finding as text; what the compiler says has no fix.</summary>
    public static string Text(Finding finding) => finding.Fix.Length == 0 ? finding.Message + "." : finding.Text;
}
