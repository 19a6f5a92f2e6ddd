using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Rules.Operations.Service;

namespace Standards.Checks.Rules.Operations.Cost;

/// <summary>
/// STD9802: the tags of resources name the service, team and cost centre of <c>ops/service.yml</c>. Clauses <c>cost-tagging</c> and <c>cost-visibility</c>.
/// </summary>
internal static class CostTagRule
{
    public static IEnumerable<Finding> Check(OperationsSet operations)
    {
        var tags = operations["cost"]["tags"];
        var services = operations.Services;
        if (services.Count == 0 || tags["service"] is not { Text: { } name } tag)
        {
            yield break;
        }

        if (services.FirstOrDefault(s => s.Key == name) is not { Exists: true } service)
        {
            yield return tag.Finding(
                RuleCatalog.CostTags,
                $"the tag 'service' is {ValueText.Quote(name)}, which is no service of ops/service.yml",
                $"Write 'service: {ValueText.Shorten(services[0].Key)}'");
            yield break;
        }

        // The handle is '@team' or '@organisation/team'; tags of clouds allow neither the at sign nor the slash everywhere.
        if (service["owner"].Text is { } owner
            && !IsOwnerWrong(operations, service, tags["team"].Text ?? "")
            && tags["team"] is { Text: { } team } teamTag
            && team.TrimStart('@') is var plain
            && plain != owner.TrimStart('@')
            && plain != owner[(owner.LastIndexOf('/') + 1)..].TrimStart('@'))
        {
            yield return teamTag.Finding(
                RuleCatalog.CostTags,
                $"the tag 'team' is {ValueText.Quote(team)}, and ops/service.yml says that {ValueText.Quote(owner)} owns '{name}'",
                $"Write 'team: {ValueText.Shorten(owner[(owner.LastIndexOf('/') + 1)..].TrimStart('@'))}'");
        }

        if (service["cost"]["cost_center"].Text is { } center && tags["cost_center"] is { Text: { } found } centerTag && found != center)
        {
            yield return centerTag.Finding(
                RuleCatalog.CostTags,
                $"the tag 'cost_center' is {ValueText.Quote(found)}, and ops/service.yml says {ValueText.Quote(center)}",
                $"Write 'cost_center: {ValueText.Shorten(center)}'");
        }
    }

    // Where the tag is the team of the policy, it is the owner that differs, and STD9018 says so.
    private static bool IsOwnerWrong(OperationsSet operations, PlacedNode service, string team) =>
        operations.Policy.Service is { Team.Length: > 0 } policy
        && Handles.Match(team, policy.Team)
        && (operations.Services.Count == 1 || service.Key == policy.Name);
}
