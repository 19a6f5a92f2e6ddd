using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Compliance;

/// <summary>
/// STD9821 and STD9822: what is implemented shows evidence that exists, and what is not says why. Clause <c>compliance-automated-checks</c>.
/// </summary>
internal static class ControlRule
{
    public static IEnumerable<Finding> Check(OperationsSet operations, PlacedNode control)
    {
        var (status, evidence) = (control["status"], control["evidence"]);
        var id = ValueText.Shorten(control["id"].Text ?? "");
        if (status.Text is "implemented" && evidence.Items.Count == 0)
        {
            yield return status.Finding(
                RuleCatalog.ComplianceEvidence,
                $"the control '{id}' is implemented and names no evidence",
                "Add 'evidence: [docs/…]' with the paths that show it, or write 'status: planned'");
        }

        foreach (var finding in evidence.Items.SelectMany(path => operations.MissingPath(path, RuleCatalog.ComplianceEvidence)))
        {
            yield return finding;
        }

        if (status.Text is "planned" or "not_applicable" && !control["reason"].Exists)
        {
            yield return status.Finding(
                RuleCatalog.ComplianceGapReason,
                $"the control '{id}' is '{status.Text}' and does not say why",
                "Add 'reason' with what is missing or why it does not apply");
        }
    }
}
