using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Ownership;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Review;

/// <summary>
/// STD9731: as many approvals as the policy's <c>ownership</c> asks owners for (1, 2 on critical and 3 on sensitive paths), and as many
/// reviewers asked. Clauses <c>review-one-approval</c>, <c>two-owner-approvals</c>, <c>three-approvals-sensitive</c>.
/// </summary>
internal static class ApprovalRule
{
    public static IEnumerable<Finding> Check(PlacedNode root, Policy policy)
    {
        var (asked, required) = (root["requested_reviewers"], root["required_approvals"]);
        (PlacedNode Value, int Least, string Key)[] numbers =
        [
            (required, Math.Max(1, policy.Ownership.Owners), "owners"),
            (root["critical_approvals"], policy.Ownership.CriticalOwners, "criticalOwners"),
            (root["sensitive_approvals"], policy.Ownership.SensitiveOwners, "sensitiveOwners"),
        ];
        foreach (var (value, least, key) in numbers.Where(n => n.Value.Number >= 1 && n.Value.Number < n.Least))
        {
            yield return value.Finding(
                RuleCatalog.ReviewApprovalCount,
                string.Create(CultureInfo.InvariantCulture, $"'{value.Path}' is {value.Text}, less than 'ownership.{key}' of the policy, which is {least}"),
                string.Create(CultureInfo.InvariantCulture, $"Write '{value.Key}: {least}'"));
        }

        if (asked.Number < required.Number)
        {
            yield return asked.Finding(
                RuleCatalog.ReviewApprovalCount,
                $"'{asked.Path}' is {asked.Text}, less than the required_approvals of {required.Text}",
                $"Write '{asked.Key}: {required.Text}' or more");
        }
    }
}
