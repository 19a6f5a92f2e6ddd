using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Setup;

namespace Standards.Checks.Rules.Operations.AccessReviews;

/// <summary>STD9815: audit logs are reviewed at each of the five cadences, from daily detection to the yearly audit. Clause <c>audit-log-review</c>.</summary>
internal static class AuditLogReviewRule
{
    private static readonly (string Cadence, string What)[] Reviews =
    [
        ("daily", "the daily detection of anomalies in audit logs"),
        ("weekly", "the weekly review of high-privilege access in audit logs"),
        ("monthly", "the monthly review of all audit logs"),
        ("quarterly", "the quarterly compliance audit of audit logs"),
        ("annually", "the yearly external audit of audit logs"),
    ];

    public static IEnumerable<Finding> Check(OperationsSet operations) => Reviews.SelectMany(review =>
    {
        var entry = operations["access-reviews"]["audit_log_reviews"][review.Cadence];
        var last = entry["last_review"];

        // What a machine does every day leaves no date in the repository.
        // Whether one does it is counted with all else that is open.
        return entry["automated"].Boolean == true || OpenWords.IsOpen(entry["automated"].Text)
            ? []
            : OperationsDue.CheckFromBegin(
                operations, entry, last, review.Cadence, RuleCatalog.AuditLogReviewDue, review.What, "Do it, and write 'last_review: yyyy-MM-dd' with the day");
    });
}
