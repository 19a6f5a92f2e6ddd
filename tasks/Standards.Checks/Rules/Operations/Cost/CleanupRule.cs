using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Cost;

/// <summary>STD9805: every kind of resource that is searched has a retention time, and the notice comes within it. Clause <c>cost-unused-cleanup</c>.</summary>
internal static class CleanupRule
{
    public static IEnumerable<Finding> Check(PlacedNode root)
    {
        var cleanup = root["unused_resource_cleanup"];
        var periods = cleanup["retention_periods"];
        var kinds = periods.Entries.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var resource in cleanup["resources_to_check"].Items.Where(r => r.Text is { } name && !kinds.Contains(name)))
        {
            yield return resource.Finding(
                RuleCatalog.CostUnusedResources,
                $"unused resources of the kind {ValueText.Quote(resource.Text!)} have no retention time",
                $"Add '{ValueText.Shorten(resource.Text!)}: 30 days' below 'retention_periods'");
        }

        var notice = cleanup["notification"]["before_deletion"];
        foreach (var period in periods.Entries.Where(p => p.Duration < notice.Duration))
        {
            yield return period.Finding(
                RuleCatalog.CostUnusedResources,
                $"unused '{ValueText.Shorten(period.Key)}' are deleted after {period.Text}, and announced {notice.Text} before",
                "Write a longer retention time or a shorter notice");
        }
    }
}
