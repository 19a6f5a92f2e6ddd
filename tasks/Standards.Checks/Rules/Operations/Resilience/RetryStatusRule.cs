using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Resilience;

/// <summary>
/// STD9608: only failures that can pass are repeated; never another 4xx. Clauses <c>no-retry-on-client-errors</c>,
/// <c>retry-only-idempotent-and-transient</c>.
/// </summary>
internal static class RetryStatusRule
{
    private static readonly string[] Allowed = ["408", "429", "500", "502", "503", "504", "Unavailable", "DeadlineExceeded"];

    public static IEnumerable<Finding> Check(PlacedNode retry) =>
        from status in retry["retryable_status"].Items
        where status.Text is { } text && !Allowed.Contains(text.Replace("_", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase)
        select status.Finding(
            RuleCatalog.ResilienceRetryFailures,
            $"'{status.Path}' is {ValueText.Quote(status.Text!)}, which does not pass by itself",
            $"Remove it; what may be repeated is {string.Join(", ", Allowed)}");
}
