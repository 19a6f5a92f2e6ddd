using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Resilience;

/// <summary>
/// STD9605: the window of a circuit breaker is at least twice an attempt's time-out, or attempts that time out never meet in one window;
/// the options validator of .NET's standard resilience handler demands the same. Clause <c>circuit-breaker-external-calls</c>.
/// </summary>
internal static class BreakerRule
{
    private const int Attempts = 2;

    public static IEnumerable<Finding> Check(PlacedNode entry)
    {
        var (attempt, interval) = (entry["attempt_timeout"], entry["circuit_breaker"]["interval"]);

        // Longer than a day is no time-out, and doubling it could overflow.
        if (attempt.Duration is { TotalDays: < 1 } length && interval.Duration < length * Attempts)
        {
            yield return interval.Finding(
                RuleCatalog.ResilienceBreakerWindow,
                $"'{interval.Path}' is {interval.Text}, less than twice the attempt_timeout of {attempt.Text}",
                $"Write 'interval: {DurationText.ToText(length * Attempts)}' or more");
        }
    }
}
