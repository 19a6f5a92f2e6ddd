using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Resilience;

/// <summary>STD9607: all attempts and the pauses between them fit the total time. Clause <c>retry-exponential-backoff</c>.</summary>
internal static class RetryTimeRule
{
    public static IEnumerable<Finding> Check(PlacedNode entry, Policy policy)
    {
        var (retry, total, attempt) = (entry["retry"], entry["total_timeout"], entry["attempt_timeout"]);

        // More attempts than the policy allows, or an attempt that does not fit alone, are other rules' findings.
        if (retry["max_attempts"].Number is not (>= 1 and { } attempts) || attempts > policy.Operations[OperationsLimits.RetryAttempts]
            || attempt.Duration is not { } length || total.Duration is not { } most || length >= most
            || retry["initial_delay"].Duration is not { } first
            || retry["max_delay"].Duration is not { } longest
            || retry["multiplier"].Number is not (>= 1 and <= 10 and { } multiplier))
        {
            yield break;
        }

        var needed = attempts * length.Ticks;
        var pause = Math.Min(first.Ticks, (decimal)longest.Ticks);
        for (var i = 1; i < attempts; i++)
        {
            needed += pause;
            pause = Math.Min(pause * multiplier, longest.Ticks);
        }

        if (needed > most.Ticks)
        {
            var seconds = needed / TimeSpan.TicksPerSecond;
            yield return total.Finding(
                RuleCatalog.ResilienceRetryTotal,
                string.Create(
                    CultureInfo.InvariantCulture, $"'{total.Path}' is {total.Text}, and {attempts} attempts with their pauses take {seconds:0.###} s"),
                string.Create(
                    CultureInfo.InvariantCulture, $"Write 'total_timeout: {Math.Ceiling(seconds)} s', or a shorter attempt_timeout, or fewer attempts"));
        }
    }
}
