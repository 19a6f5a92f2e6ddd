using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Flags;

/// <summary>STD9634: a flag that switches a feature off under load has a runbook that says when. Clause <c>feature-flags-degradation</c>.</summary>
internal static class FlagRunbookRule
{
    public static IEnumerable<Finding> Check(PlacedNode flag, OperationsSet operations) =>
        flag["kind"].Text == "ops" && !flag["runbook"].Exists
            ? [flag.FindingAtKey(
                RuleCatalog.FeatureFlagLoadRunbook,
                $"the ops flag {ValueText.Quote(flag.Key)} has no 'runbook'",
                "Add 'runbook: docs/runbooks/…' with the path of the document that says when to switch it")]
            : operations.MissingPath(flag["runbook"], RuleCatalog.FeatureFlagLoadRunbook);
}
