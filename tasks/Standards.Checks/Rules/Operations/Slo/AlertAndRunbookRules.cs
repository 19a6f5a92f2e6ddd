using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Rules.Operations.Alerts;
using Standards.Checks.Rules.Operations.Service;

namespace Standards.Checks.Rules.Operations.Slo;

/// <summary>
/// STD9038: alert rules and runbooks that objectives name exist; STD9039: each objective names both. Clauses: <c>availability-slo</c>,
/// <c>slo-definitions-complete</c>.
/// </summary>
internal static class AlertAndRunbookRules
{
    public static IEnumerable<Finding> Check(SloSet slo)
    {
        var isComplete = ServiceClasses.HasClass(slo.Policy);
        foreach (var objective in slo.Objectives)
        {
            var (alert, runbook) = (objective.Node["alert_rule"], objective.Node["runbook"]);
            if (alert.Text is { } name && slo.Alerts.IsComplete && slo.Alerts.Find(name) is null)
            {
                var nearest = NearestName.Of(name, slo.Alerts.Alerts.Select(a => a.Name).Take(50));
                yield return alert.Finding(
                    RuleCatalog.SloAlertAndRunbookExist,
                    $"no file below {AlertSet.Folder} has the alert {ValueText.Quote(name)}",
                    nearest is null
                        ? $"Add '- alert: {ValueText.Shorten(name)}' to a file there, or correct the name"
                        : $"Write 'alert_rule: {ValueText.Shorten(nearest)}'");
            }

            foreach (var finding in slo.Operations.MissingPath(runbook, RuleCatalog.SloAlertAndRunbookExist))
            {
                yield return finding;
            }

            if (isComplete && (!alert.Exists || !runbook.Exists))
            {
                var missing = alert.Exists ? "runbook" : runbook.Exists ? "alert rule" : "alert rule and no runbook";
                var wanted = alert.Exists
                    ? "'runbook: docs/runbooks'"
                    : runbook.Exists ? "'alert_rule: NameOfTheAlert'" : "'alert_rule: NameOfTheAlert' and 'runbook: docs/runbooks'";
                yield return objective.Node.FindingAtKey(
                    RuleCatalog.SloAlertAndRunbookPresence, $"the objective '{ValueText.Shorten(objective.Node.Key)}' has no {missing}", $"Add {wanted}");
            }
        }
    }
}
