using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Operations.Alerts;

namespace Standards.Checks.Rules.Operations.Slo;

/// <summary>STD9042: an error rate above five per cent raises at least a SEV-2. Clause <c>sev2-error-rate-alert</c>.</summary>
internal static class ErrorRateAlertRule
{
    private const decimal Limit = 0.05m;

    // P0 to P3 are other names of SEV-1 to SEV-4.
    private static readonly string[] Severe = ["sev1", "sev2", "p0", "p1"];
    private static readonly string[] Words = ["error", "fail", "5.."];

    public static IEnumerable<Finding> Check(SloSet slo)
    {
        if (slo.Policy.Service.Class != ServiceClass.Service || !slo.Alerts.IsComplete || slo.Definitions.Entries.Count == 0)
        {
            yield break;
        }

        var severe = slo.Alerts.Alerts.Where(a => Severe.Contains(a.Severity, StringComparer.Ordinal) && IsAboutErrors(a)).ToArray();
        if (severe.Any(a => a.ShareThreshold is null or <= Limit))
        {
            yield break;
        }

        if (severe is [var alert, ..])
        {
            yield return alert.Expression.Finding(
                RuleCatalog.SloErrorRateSeverity,
                $"the alert {ValueText.Quote(alert.Name)} is raised above {DecimalText.Of(alert.ShareThreshold!.Value * 100)} % errors, not above 5 %",
                "Write '> 0.05' in its 'expr'");
        }
        else
        {
            yield return slo.Definitions.FindingAtKey(
                RuleCatalog.SloErrorRateSeverity,
                $"no alert below {AlertSet.Folder} raises a SEV-2 when more than 5 % of requests fail",
                "Add an alert about the error rate with '> 0.05' and 'severity: sev-2' in its labels");
        }
    }

    private static bool IsAboutErrors(AlertRule alert) =>
        Words.Any(
            w => alert.Name.Contains(w, StringComparison.OrdinalIgnoreCase) || (alert.Expression.Text ?? "").Contains(w, StringComparison.OrdinalIgnoreCase));
}
