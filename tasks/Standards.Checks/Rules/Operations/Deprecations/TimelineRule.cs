using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Deprecations;

/// <summary>
/// STD9661: six months between announcement and end, and for an endpoint three months of warnings before it. Clauses
/// <c>api-deprecation-timeline</c>, <c>deprecation-period-6-months</c>.
/// </summary>
internal static class TimelineRule
{
    private const int WarnedMonths = 3;

    public static IEnumerable<Finding> Check(PlacedNode entry, Policy policy)
    {
        var (announced, warned, sunset) = (entry["announced"], entry["warned"], entry["sunset"]);
        var months = (int)policy.Operations[OperationsLimits.DeprecationMonths];
        if (announced.Date is { } from && sunset.Date is { } end && end < Later(from, months))
        {
            yield return sunset.Finding(
                RuleCatalog.DeprecationNoticePeriod,
                string.Create(CultureInfo.InvariantCulture, $"'{sunset.Path}' is {sunset.Text}, less than {months} months after announced {announced.Text}"),
                $"Write 'sunset: {ReviewDates.ToText(Later(from, months))}' or a later day");
        }

        if (entry["kind"].Text == "endpoint" && !warned.Exists)
        {
            yield return entry.FindingAtKey(
                RuleCatalog.DeprecationNoticePeriod,
                $"the endpoint {ValueText.Quote(entry.Key)} has no 'warned'",
                "Add 'warned: yyyy-MM-dd' with the day from which every use is warned about, three months or more before 'sunset'");
        }
        else if (warned.Date < announced.Date)
        {
            yield return warned.Finding(
                RuleCatalog.DeprecationNoticePeriod,
                $"'{warned.Path}' is {warned.Text}, before announced {announced.Text}",
                $"Write 'warned: {announced.Text}' or a later day");
        }
        else if (warned.Date is { } day && sunset.Date < Later(day, WarnedMonths))
        {
            yield return warned.Finding(
                RuleCatalog.DeprecationNoticePeriod,
                $"'{warned.Path}' is {warned.Text}, less than {WarnedMonths} months before sunset {sunset.Text}",
                $"Write 'sunset: {ReviewDates.ToText(Later(day, WarnedMonths))}' or a later day");
        }
    }

    private static DateOnly Later(DateOnly day, int months) => day.PlusMonths(months);
}
