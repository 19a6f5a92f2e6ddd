using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Operations;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.AccessReviews;

/// <summary>
/// Who reviews access and audit logs, and when, <c>ops/access-reviews.yml</c>. Clauses: <c>access-review-quarterly</c>, <c>audit-log-review</c>.
/// </summary>
internal sealed class AccessReviewsFamily : IOperationsFamily
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.AccessReviewReviewer, RuleCatalog.AccessReviewDue, RuleCatalog.AccessReviewReport, RuleCatalog.AuditLogReviewDue,
        RuleCatalog.AccessReviewSystemUnique,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } =
    [
        new("access-reviews", RuleCatalog.AccessReviewSchema)
        {
            Missing = RuleCatalog.AccessReviewPresence,
            RequiredFor = [ServiceClass.Service, ServiceClass.Worker],
        },
    ];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OperationsSet operations)
    {
        var systems = operations["access-reviews"]["systems"].Items;
        return systems.SelectMany(system => AccessReviewRule.Check(operations, system))
            .Concat(OperationsIds.Check(systems.Select(s => s["name"]), RuleCatalog.AccessReviewSystemUnique))
            .Concat(AuditLogReviewRule.Check(operations));
    }
}
