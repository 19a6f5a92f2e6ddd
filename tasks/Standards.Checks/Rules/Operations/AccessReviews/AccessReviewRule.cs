using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.AccessReviews;

/// <summary>
/// STD9812 to STD9814: somebody else than the owner reviews who has access, in time, and there is a report. Clause
/// <c>access-review-quarterly</c>.
/// </summary>
internal static class AccessReviewRule
{
    public static IEnumerable<Finding> Check(OperationsSet operations, PlacedNode system)
    {
        var name = ValueText.Shorten(system["name"].Text ?? "");
        if (system["reviewer"].Text is { } reviewer && reviewer == system["owner"].Text)
        {
            yield return system["reviewer"].Finding(
                RuleCatalog.AccessReviewReviewer,
                $"{ValueText.Quote(reviewer)} owns '{name}' and reviews who has access to it",
                "Write somebody else, such as the owner's manager");
        }

        var last = system["last_review"];
        var due = OperationsDue.Next(last.Date, system["cadence"].Text);
        foreach (var finding in OperationsDue.Check(
            operations,
            last,
            due,
            RuleCatalog.AccessReviewDue,
            $"the review of access to '{name}'",
            "Review who has access, revoke what nobody uses, and write 'last_review: yyyy-MM-dd' with the day and 'report' with the path of what was found"))
        {
            yield return finding;
        }

        foreach (var finding in operations.MissingPath(system["report"], RuleCatalog.AccessReviewReport))
        {
            yield return finding;
        }
    }
}
