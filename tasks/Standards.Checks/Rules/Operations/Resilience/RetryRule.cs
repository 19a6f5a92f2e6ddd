using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Resilience;

/// <summary>STD9606: retries are few, their pauses bounded and random. Clauses <c>retry-exponential-backoff</c>, <c>retry-constant-backoff</c>.</summary>
internal static class RetryRule
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ConstantPause = TimeSpan.FromSeconds(1);

    public static IEnumerable<Finding> Check(PlacedNode retry, Policy policy)
    {
        var (attempts, first, longest, jitter) = (retry["max_attempts"], retry["initial_delay"], retry["max_delay"], retry["jitter"]);
        var most = policy.Operations[OperationsLimits.RetryAttempts];
        if (attempts.Number > most)
        {
            yield return attempts.Finding(
                RuleCatalog.ResilienceRetryLimits,
                string.Create(CultureInfo.InvariantCulture, $"'{attempts.Path}' is {attempts.Text}, more than {most}"),
                string.Create(CultureInfo.InvariantCulture, $"Write 'max_attempts: {most}' or less"));
        }

        if (longest.Duration > LongestPause)
        {
            yield return longest.Finding(
                RuleCatalog.ResilienceRetryLimits,
                $"'{longest.Path}' is {longest.Text}, more than {DurationText.ToText(LongestPause)}",
                $"Write 'max_delay: {DurationText.ToText(LongestPause)}' or less");
        }
        else if (first.Duration > longest.Duration)
        {
            yield return first.Finding(
                RuleCatalog.ResilienceRetryLimits,
                $"'{first.Path}' is {first.Text}, more than the max_delay of {longest.Text}",
                "Write a shorter initial_delay, or a longer max_delay");
        }

        if (jitter.Boolean == false)
        {
            yield return jitter.Finding(
                RuleCatalog.ResilienceRetryLimits, $"'{jitter.Path}' is false, so all callers come back at the same moment", "Write 'jitter: true'");
        }

        if (retry["multiplier"].Number == 1 && first.Duration is { } pause && pause != ConstantPause)
        {
            yield return first.Finding(
                RuleCatalog.ResilienceRetryLimits,
                $"'{first.Path}' is {first.Text}, and constant pauses (multiplier 1) last {DurationText.ToText(ConstantPause)}",
                "Write 'initial_delay: 1 second', or 'multiplier: 2'");
        }
    }
}
