using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Data;

/// <summary>STD9746: data is archived before it is deleted, and deleted when its retention ends. Clause <c>retention-policy-file</c>.</summary>
internal static class RetentionOrderRule
{
    public static IEnumerable<Finding> Check(PlacedNode policy)
    {
        var (archive, delete) = (policy["archive_after"], policy["delete_after"]);
        var name = ValueText.Shorten(policy.Key);
        if (policy["retention"].Text is not { } text || RetentionPeriod.Parse(text) is not { } retention)
        {
            yield break;
        }

        if (retention == RetentionPeriod.Indefinite)
        {
            if (delete.Exists)
            {
                yield return delete.FindingAtKey(
                    RuleCatalog.RetentionPolicyStages,
                    $"the retention policy '{name}' keeps data for ever and says when to delete it",
                    "Remove 'delete_after', or write a period as 'retention'");
            }

            yield break;
        }

        if (!archive.Exists)
        {
            yield return policy.FindingAtKey(
                RuleCatalog.RetentionPolicyStages,
                $"the retention policy '{name}' has no 'archive_after'",
                $"Add 'archive_after' with a period shorter than {text}");
        }

        if (!delete.Exists)
        {
            yield return policy.FindingAtKey(
                RuleCatalog.RetentionPolicyStages, $"the retention policy '{name}' has no 'delete_after'", $"Add 'delete_after: {text}'");
        }

        if (RetentionPeriod.Parse(delete.Text) is { } deleted && deleted != retention)
        {
            yield return delete.Finding(
                RuleCatalog.RetentionPolicyStages,
                $"the retention policy '{name}' deletes after {delete.Text}, and its retention is {text}",
                $"Write 'delete_after: {text}'");
        }

        if (RetentionPeriod.Parse(archive.Text) is { } archived && archived >= retention)
        {
            yield return archive.Finding(
                RuleCatalog.RetentionPolicyStages,
                $"the retention policy '{name}' archives after {archive.Text}, when its retention of {text} has ended",
                $"Write a period shorter than {text}");
        }
    }
}
