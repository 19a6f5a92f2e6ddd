using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Slo;

/// <summary>
/// STD9045: a share is a division and a comparison has a threshold; STD9046: availability does not count redirects and mistakes of
/// callers as bad. Clauses: <c>sli-formula</c>, <c>availability-counts-only-2xx</c>.
/// </summary>
internal static class IndicatorRules
{
    private static readonly string[] OnlySuccess = ["2..", "2xx"];

    public static IEnumerable<Finding> Check(PlacedNode indicator)
    {
        var measurement = indicator["measurement"];
        switch (indicator["kind"].Text)
        {
            case "latency" or "freshness" when !indicator["threshold"].Exists:
                var example = indicator["kind"].Text == "latency" ? "200 ms" : "24 hours";
                yield return indicator.FindingAtKey(
                    RuleCatalog.SloIndicatorForm,
                    $"the {indicator["kind"].Text} indicator '{ValueText.Shorten(indicator.Key)}' has no threshold",
                    $"Add 'threshold: {example}'");
                break;
            case "availability"
                or "correctness"
                or "error_rate"
                    when measurement.Text is { } text
                        && !text.Contains('/', StringComparison.Ordinal)
                        && !text.Contains("ratio", StringComparison.OrdinalIgnoreCase):
                var formula = indicator["kind"].Text == "error_rate" ? "failed_requests / total_requests" : "successful_requests / total_requests";
                yield return measurement.Finding(
                    RuleCatalog.SloIndicatorForm,
                    $"the measurement of '{ValueText.Shorten(indicator.Key)}' is {ValueText.Quote(text)}, which is no share: it divides nothing",
                    $"Write a formula such as 'measurement: {formula}'");
                break;
        }

        if (indicator["kind"].Text == "availability"
            && measurement.Text is { } filter
            && OnlySuccess.Any(s => filter.Contains(s, StringComparison.OrdinalIgnoreCase))
            && !filter.Contains("3..", StringComparison.Ordinal)
            && !filter.Contains("3xx", StringComparison.OrdinalIgnoreCase))
        {
            yield return measurement.Finding(
                RuleCatalog.SloAvailabilityFormula,
                $"the measurement of '{ValueText.Shorten(indicator.Key)}' counts only 2xx as good, so redirects and mistakes of callers spend the budget",
                "Count every answer but 5xx, in PromQL '!~\"5..\"'");
        }
    }
}
