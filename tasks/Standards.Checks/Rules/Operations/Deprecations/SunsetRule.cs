using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Operations;

namespace Standards.Checks.Rules.Operations.Deprecations;

/// <summary>STD9664: the day of the end has passed. STD9665: it comes within three months. Clause <c>api-deprecation-timeline</c>.</summary>
internal static class SunsetRule
{
    private const int LastMonths = 3;

    public static IEnumerable<Finding> Check(PlacedNode entry, DateOnly today)
    {
        var sunset = entry["sunset"];
        if (sunset.Date is not { } end || entry["state"].Text is null or "removed")
        {
            yield break;
        }

        if (end < today)
        {
            yield return sunset.Finding(
                RuleCatalog.DeprecationRemoval,
                $"{ValueText.Quote(entry.Key)} was to be removed by {sunset.Text}",
                "Remove it and write 'state: removed', or agree with its users on a later 'sunset'");
        }
        else if (end <= today.AddMonths(LastMonths))
        {
            yield return sunset.Finding(
                RuleCatalog.DeprecationEndNear,
                $"{ValueText.Quote(entry.Key)} is to be removed by {sunset.Text}",
                $"Move the last callers to {ValueText.Quote(entry["replacement"].Text ?? "its replacement")}, and remove it");
        }
    }
}
