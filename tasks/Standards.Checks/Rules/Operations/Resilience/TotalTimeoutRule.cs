using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Resilience;

/// <summary>STD9604: the total leaves room for an attempt, and retries end. Clauses <c>resilience-timeouts</c>, <c>retry-exponential-backoff</c>.</summary>
internal static class TotalTimeoutRule
{
    public static IEnumerable<Finding> Check(PlacedNode entry, Policy policy)
    {
        var (attempt, total) = (entry["attempt_timeout"], entry["total_timeout"]);
        if (attempt.Duration >= total.Duration)
        {
            yield return total.Finding(
                RuleCatalog.ResilienceTotalTimeout,
                $"'{total.Path}' is {total.Text}, not more than the attempt_timeout of {attempt.Text}",
                "Write a longer total_timeout, or a shorter attempt_timeout");
            yield break;
        }

        var most = TimeSpan.FromSeconds((double)policy.Operations[OperationsLimits.RetryTotalSeconds]);
        if (entry["retry"].Exists && total.Duration > most)
        {
            yield return total.Finding(
                RuleCatalog.ResilienceTotalTimeout,
                $"'{total.Path}' is {total.Text}, and a call with retries takes at most {DurationText.ToText(most)} in all",
                $"Write 'total_timeout: {DurationText.ToText(most)}' or less");
        }
    }
}
