using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Capacity;

/// <summary>
/// STD9073: the forecast looks 90 days ahead on a trend of three months, and until then no resource runs out. Growth is compounded by month
/// of 30 days. Clause <c>capacity-review-monthly</c>.
/// </summary>
internal static class ForecastRule
{
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(90);

    // Three months are 89 to 92 days of the calendar; as written, '3 months' are 90.
    private static readonly TimeSpan Trend = TimeSpan.FromDays(89);

    public static IEnumerable<Finding> CheckHorizon(PlacedNode root)
    {
        if (root["forecast"] is { Duration: { } forecast } ahead && forecast < Horizon)
        {
            yield return ahead.Finding(
                RuleCatalog.CapacityForecast,
                $"the forecast looks {DurationText.ToText(forecast)} ahead, less than 90 days",
                "Write 'forecast: 90 days' and compute it anew");
        }

        if (root["trend"] is { Duration: { } trend } back && trend < Trend)
        {
            yield return back.Finding(
                RuleCatalog.CapacityForecast,
                $"the trend is taken from {DurationText.ToText(trend)}, less than 3 months",
                "Write 'trend: 3 months' and compute the growth anew");
        }
    }

    public static IEnumerable<Finding> Check(PlacedNode resource, TimeSpan? forecast)
    {
        // What is above its limit today has a finding for that.
        if (resource["limit"].Number is not { } limit
            || resource["peak"].Number is not { } peak
            || resource["growth_per_month"] is not { Number: { } growth } node
            || peak >= limit)
        {
            yield break;
        }

        var days = Math.Clamp((forecast ?? Horizon).TotalDays, Horizon.TotalDays, 365);
        var expected = (double)peak * Math.Pow(1 + ((double)growth / 100), days / 30);
        if (expected > (double)limit)
        {
            yield return node.Finding(
                RuleCatalog.CapacityForecast,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{ValueText.Shorten(resource.Key)}' grows by {DecimalText.Of(growth)} % a month: in {days:0} days its peak is {expected:0} of "
                        + $"{DecimalText.Of(limit)} {ValueText.Shorten(resource["unit"].Text ?? "")}"),
                "Raise the limit before then, or lower the growth, and write down which in 'recommendation'");
        }
    }
}
