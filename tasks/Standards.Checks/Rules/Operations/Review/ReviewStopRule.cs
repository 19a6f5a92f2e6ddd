using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Operations.Review;

/// <summary>
/// STD9732: two labels stop a change, and no review waits longer than two days. Clauses <c>review-blocking-labels</c>, <c>review-timeout</c>.
/// </summary>
internal static class ReviewStopRule
{
    private static readonly string[] Labels = ["security-review", "architecture-review"];
    private static readonly TimeSpan Longest = TimeSpan.FromHours(48);

    public static IEnumerable<Finding> Check(PlacedNode root)
    {
        var labels = root["blocking_labels"];
        var there = labels.Items.Select(l => l.Text).ToHashSet();
        if (labels.Node is Standards.Checks.Foundation.Yaml.YamlSequence && Labels.Where(l => !there.Contains(l)).ToArray() is { Length: > 0 } missing)
        {
            yield return labels.FindingAtKey(
                RuleCatalog.ReviewQuestionsAndWait,
                $"'{labels.Path}' does not hold {string.Join(" and ", missing)}",
                $"Add {string.Join(" and ", missing.Select(m => $"'{m}'"))} to '{labels.Key}'");
        }

        var timeout = root["review_timeout"];
        if (timeout.Duration > Longest)
        {
            yield return timeout.Finding(
                RuleCatalog.ReviewQuestionsAndWait, $"'{timeout.Path}' is {timeout.Text}, more than 48 hours", "Write 'review_timeout: 48 hours' or less");
        }
    }
}
