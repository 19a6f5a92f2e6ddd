using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Slo;

/// <summary>
/// STD9041: what is promised to customers is below the objective; STD9044: support answers severe cases first, and each in time.
/// Clauses: <c>sla-defined</c>, <c>support-response-times</c>.
/// </summary>
internal static class AgreementRules
{
    private static readonly (string Severity, TimeSpan Limit)[] Times =
    [
        ("critical", TimeSpan.FromMinutes(15)), ("high", TimeSpan.FromHours(1)), ("medium", TimeSpan.FromHours(4)), ("low", TimeSpan.FromHours(24)),
    ];

    public static IEnumerable<Finding> Check(SloSet slo)
    {
        var agreement = slo.Operations["slo"]["sla"];
        return [.. CheckPromise(agreement, slo), .. CheckTimes(agreement["support_response_times"])];
    }

    private static IEnumerable<Finding> CheckPromise(PlacedNode agreement, SloSet slo)
    {
        var service = agreement["service"].Text;
        var lowest = slo.Objectives.Where(o => o.Kind == "availability" && (service is null || o.IsAbout(service))).Min(o => o.Target);
        if (agreement["availability"] is { Number: { } promised } node && promised >= lowest)
        {
            var fix = lowest > 99.5m ? $"Write 'availability: {(lowest > 99.9m ? "99.9" : "99.5")}'" : $"Write a number below {DecimalText.Of(lowest.Value)}";
            yield return node.Finding(RuleCatalog.SloAgreementLevel, $"SLA {DecimalText.Of(promised)} is not below SLO {DecimalText.Of(lowest.Value)}", fix);
        }
    }

    private static IEnumerable<Finding> CheckTimes(PlacedNode times)
    {
        var (previous, shortest) = ("", TimeSpan.Zero);
        foreach (var (severity, limit) in Times)
        {
            if (times[severity] is not { Duration: { } time } node)
            {
                continue;
            }

            if (time > limit)
            {
                yield return node.Finding(
                    RuleCatalog.SupportResponseTimes,
                    $"a case of severity {severity} is answered within {DurationText.ToText(time)}, later than {DurationText.ToText(limit)}",
                    $"Write '{severity}: {DurationText.ToText(limit)}'");
            }
            else if (time < shortest)
            {
                yield return node.Finding(
                    RuleCatalog.SupportResponseTimes,
                    $"a case of severity {severity} is answered within {DurationText.ToText(time)}, sooner than one of severity {previous}",
                    $"Write '{severity}: {DurationText.ToText(limit)}', or a shorter time for {previous}");
            }

            // One that is late has a finding for that, and those after it are compared with what it should be.
            (previous, shortest) = (severity, time < limit ? time : limit);
        }
    }
}
