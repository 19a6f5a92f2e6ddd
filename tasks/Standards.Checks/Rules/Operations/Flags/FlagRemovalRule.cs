using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Flags;

/// <summary>
/// STD9632: release flags and experiments have an end, and release flags a near one. STD9633: the end has passed. Clause
/// <c>feature-flags-for-risky-change</c>.
/// </summary>
internal static class FlagRemovalRule
{
    public static IEnumerable<Finding> Check(PlacedNode flag, OperationsSet operations)
    {
        var (kind, from, end) = (flag["kind"].Text, flag["introduced_on"], flag["remove_by"]);
        var days = (int)operations.Policy.Operations[OperationsLimits.FlagDays];
        if (kind is "release" or "experiment" && !end.Exists)
        {
            var example = from.Date is { Year: < 9990 } day ? ReviewDates.ToText(day.PlusDays(days)) : "yyyy-MM-dd";
            yield return flag.FindingAtKey(
                RuleCatalog.FeatureFlagReleaseExpiry,
                $"the {kind} flag {ValueText.Quote(flag.Key)} has no 'remove_by'",
                $"Add 'remove_by: {example}' or an earlier day");
        }

        if (from.Date is not { } introduced || end.Date is not { } last)
        {
            yield break;
        }

        if (last <= introduced)
        {
            yield return end.Finding(
                RuleCatalog.FeatureFlagReleaseExpiry,
                $"'{end.Path}' is {end.Text}, not after introduced_on {from.Text}",
                "Write the day until which the flag is removed");
        }
        else if (kind == "release" && last.DayNumber - introduced.DayNumber > days)
        {
            yield return end.Finding(
                RuleCatalog.FeatureFlagReleaseExpiry,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{end.Path}' is {end.Text}, {last.DayNumber - introduced.DayNumber} days after introduced_on, more than {days}"),
                $"Write 'remove_by: {ReviewDates.ToText(introduced.PlusDays(days))}' or an earlier day, or another 'kind' when the flag is to stay");
        }
        else if (last < operations.DueBefore)
        {
            yield return end.Finding(
                RuleCatalog.FeatureFlagRemoval,
                $"the flag {ValueText.Quote(flag.Key)} was to be removed by {end.Text}",
                "Remove the flag and the old path from the code and from this file, or agree on a later day") with
            {
                Due = new DueWork(last, $"the removal of the flag {ValueText.Quote(flag.Key)}"),
            };
        }
    }
}
