using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Capacity;

/// <summary>STD9074: capacity was reviewed within a month; STD9795: and on a day that has come. Clause <c>capacity-review-monthly</c>.</summary>
internal static class CapacityReviewRule
{
    public static IEnumerable<Finding> Check(PlacedNode root, OperationsSet operations)
    {
        var (reviewed, today) = (root["reviewed"], operations.Today);
        if (reviewed.Date is not { } day)
        {
            yield break;
        }

        if (day > today)
        {
            yield return reviewed.Finding(
                RuleCatalog.PeriodicWorkDay, $"the capacity review of {reviewed.Text} is in the future", "Write the day of the last review");
        }
        else if (ReviewDates.Next(day, "monthly") is var due && due < operations.DueBefore)
        {
            yield return reviewed.Finding(
                RuleCatalog.CapacityReview,
                $"the last capacity review was on {reviewed.Text}, more than a month ago",
                $"Look at the utilisation, correct the numbers and write 'reviewed: {ReviewDates.ToText(today)}'") with
            {
                Due = new DueWork(due, "the review of capacity"),
            };
        }
    }
}
