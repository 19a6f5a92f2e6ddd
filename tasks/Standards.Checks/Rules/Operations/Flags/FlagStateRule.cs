using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Flags;

/// <summary>STD9631: a flag that is off is rolled out to nobody. Clause <c>feature-flag-definition</c>.</summary>
internal static class FlagStateRule
{
    public static IEnumerable<Finding> Check(PlacedNode flag)
    {
        var share = flag["rollout_percentage"];
        if (flag["enabled"].Boolean == false && share.Number > 0)
        {
            yield return share.Finding(
                RuleCatalog.FeatureFlagDisabledRollout,
                $"the flag {ValueText.Quote(flag.Key)} is not enabled, yet rolled out to {share.Text} %",
                "Write 'rollout_percentage: 0', or 'enabled: true'");
        }
    }
}
