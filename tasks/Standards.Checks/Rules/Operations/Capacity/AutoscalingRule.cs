using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Capacity;

/// <summary>STD9075: the smallest number of replicas is not above the largest. Clause <c>capacity-planning</c>.</summary>
internal static class AutoscalingRule
{
    public static IEnumerable<Finding> Check(PlacedNode resource)
    {
        var (min, max) = (resource["autoscaling"]["min"], resource["autoscaling"]["max"]);
        if (min.Number > max.Number)
        {
            yield return min.Finding(
                RuleCatalog.CapacityAutoscaling,
                $"'{ValueText.Shorten(resource.Key)}' has at least {min.Text} and at most {max.Text} replicas",
                $"Write 'min: {max.Text}' or less, or raise 'max'");
        }
    }
}
