using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Ownership;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Service;

/// <summary>
/// STD9017: the owner of a service owns something in CODEOWNERS; STD9018: it is the team of the policy. Contacts are no owners: an
/// on-call alias or a manager need not review code. Clauses: <c>ownership-duties-documented</c>, <c>ownership-declared</c>.
/// </summary>
internal static class OwnerRules
{
    public static IEnumerable<Finding> Check(OperationsSet operations) => [.. CheckCodeowners(operations), .. CheckTeam(operations)];

    private static IEnumerable<Finding> CheckCodeowners(OperationsSet operations)
    {
        var dialect = operations.Policy.Ownership.Dialect;
        if (operations.Services.Count == 0
            || CodeownersFiles.In(operations.Context.Snapshot, dialect) is not [var file, ..]
            || Owners(file, dialect) is not { Count: > 0 } owners)
        {
            yield break;
        }

        foreach (var service in operations.Services)
        {
            if (service["owner"] is { Text: ['@', ..] owner } node && !owners.Contains(Handles.NameOf(owner)))
            {
                yield return node.Finding(
                    RuleCatalog.ServiceOwnerCodeowners,
                    $"the owner {ValueText.Quote(owner)} of '{ValueText.Shorten(service.Key)}' owns nothing in {file.Path}",
                    $"Write the team that owns its folders there, or add a line such as '/src/ {ValueText.Shorten(owner)}' to {file.Path}");
            }
        }
    }

    private static IEnumerable<Finding> CheckTeam(OperationsSet operations)
    {
        var (policy, services) = (operations.Policy.Service, operations.Services);
        var service = services.Count == 1 ? services[0] : services.FirstOrDefault(s => s.Key == policy.Name);
        if (policy.Team.Length > 0 && service.Exists && service["owner"] is { Text: { } owner } node && !Handles.Match(owner, policy.Team))
        {
            yield return node.Finding(
                RuleCatalog.ServiceTeamMatch,
                $"the owner of '{ValueText.Shorten(service.Key)}' is {ValueText.Quote(owner)}, and {PolicyReader.FileName} says team "
                    + $"{ValueText.Quote(policy.Team)}",
                $"Write 'owner: \"{ValueText.Shorten($"{Organisation(owner)}{Handles.NameOf(policy.Team)}")}\"', or correct 'service.team' "
                    + $"in {PolicyReader.FileName}");
        }
    }

    // '@acme/payments' and '@payments' are the same team; the fix is written as the owner was.
    private static string Organisation(string owner) => owner.LastIndexOf('/') is var end and >= 0 ? owner[..(end + 1)] : "@";

    // The names of all handles; null when the file cannot be read, which the ownership rules report.
    private static HashSet<string>? Owners(SourceFile file, CodeownersDialect dialect) =>
        file.TryReadText(CodeownersFiles.MaxBytes) is { } text
            ? CodeownersParser.Parse(text, dialect).Rules
                .SelectMany(r => r.Owners).Where(o => o.StartsWith('@')).Select(Handles.NameOf).ToHashSet(StringComparer.OrdinalIgnoreCase)
            : null;
}
