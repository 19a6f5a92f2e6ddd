using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Operations;

namespace Standards.Checks.Rules.Operations.Review;

/// <summary>
/// Who approves changes, <c>ops/review.yml</c>. Clauses: <c>review-one-approval</c>, <c>two-owner-approvals</c>,
/// <c>three-approvals-sensitive</c>, <c>review-mandatory-and-automatic-paths</c>, <c>review-blocking-labels</c>, <c>review-timeout</c>.
/// </summary>
internal sealed class ReviewFamily : IOperationsFamily
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.ReviewApprovalCount, RuleCatalog.ReviewQuestionsAndWait, RuleCatalog.ReviewAutoApproval, RuleCatalog.ReviewHumanApproval,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } = [new("review", RuleCatalog.ReviewProcessSchema)];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OperationsSet operations)
    {
        var root = operations["review"];
        return [.. ApprovalRule.Check(root, operations.Policy), .. ReviewStopRule.Check(root), .. ProtectedPathRules.Check(root, operations)];
    }
}
