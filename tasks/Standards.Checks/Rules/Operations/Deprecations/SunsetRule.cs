using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Deprecations;

/// <summary>STD9664: the day of the end has passed. STD9665: it comes within three months. Clause <c>api-deprecation-timeline</c>.</summary>
internal static class SunsetRule
{
    private const int LastMonths = 3;

    public static IEnumerable<Finding> Check(PlacedNode entry, OperationsSet operations)
    {
        var sunset = entry["sunset"];
        if (sunset.Date is not { } end || entry["state"].Text is null or "removed")
        {
            yield break;
        }

        var due = new DueWork(end, $"the removal of {ValueText.Quote(entry.Key)}");
        if (end < operations.DueBefore)
        {
            yield return sunset.Finding(
                RuleCatalog.DeprecationRemoval,
                $"{ValueText.Quote(entry.Key)} was to be removed by {sunset.Text}",
                "Remove it and write 'state: removed', or agree with its users on a later 'sunset'") with
            { Due = due };
        }
        else if (end <= operations.Today.PlusMonths(LastMonths))
        {
            yield return sunset.Finding(
                RuleCatalog.DeprecationEndNear,
                $"{ValueText.Quote(entry.Key)} is to be removed by {sunset.Text}",
                $"Move the last callers to {ValueText.Quote(entry["replacement"].Text ?? "its replacement")}, and remove it") with
            { Due = due };
        }
    }
}
