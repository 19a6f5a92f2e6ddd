using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Ownership;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Operations.Service;

/// <summary>
/// STD9027: more than one person owns a service whose outage stops the business, by the line of CODEOWNERS for its project. A team counts, since the
/// forge does not tell a build who is in it. Clause <c>critical-path-two-owners</c>.
/// </summary>
internal static class CriticalOwnerRule
{
    public static IEnumerable<Finding> Check(OperationsSet operations)
    {
        var dialect = operations.Policy.Ownership.Dialect;
        var critical = operations.Services.Where(s => s["criticality"].Text == "critical").ToArray();
        if (critical.Length == 0
            || CodeownersFiles.In(operations.Context.Snapshot, dialect) is not [var file, ..]
            || CodeownersFiles.TryRead(file, dialect) is not { } codeowners)
        {
            yield break;
        }

        var projects = new ProjectSet([.. operations.Context.Snapshot.Files.Where(f => ProjectFiles.IsProject(f.Path))], operations.Policy.Layout)
            .Executables.Where(p => ProjectWords.IsDeployed(ProjectSet.NameOf(p))).ToArray();
        foreach (var service in critical)
        {
            var keys = new HashSet<string>([ProjectWords.KeyOf(service.Key)], StringComparer.Ordinal);
            // A single entry is about whatever is deployed.
            string[] own =
                [.. projects.Where(p => operations.Services.Count == 1 || ProjectWords.Match(ProjectSet.NameOf(p), keys)).Select(p => p.Path)];
            if (FindOnlyOwner(own, codeowners, operations) is var (owner, path))
            {
                yield return service["criticality"].Finding(
                    RuleCatalog.ServiceCriticalOwners,
                    $"the critical service '{ValueText.Shorten(service.Key)}' has one owner in {file.Path}, {ValueText.Quote(owner)}",
                    $"Add a second owner, or a team, to the line of {file.Path} that takes '{ValueText.Line(path)}'");
            }
        }
    }

    // Of the first project that one person owns. Without an owner, a file is STD2107's.
    private static (string Owner, string Path)? FindOnlyOwner(string[] projects, Codeowners codeowners, OperationsSet operations)
    {
        var map = codeowners.Map(projects, operations.Context.Cancellation);
        for (var i = 0; i < projects.Length && map.IsComplete; i++)
        {
            var owners = codeowners.OwnersOf(map.Ranks[i]).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
            if (owners is [var only] && IsPerson(only, operations.Policy.Ownership.Dialect))
            {
                return (only, projects[i]);
            }
        }

        return null;
    }

    // A team of GitHub has the name of its organisation; on GitLab a group looks like a person.
    private static bool IsPerson(string owner, CodeownersDialect dialect) =>
        dialect == CodeownersDialect.GitHub ? !owner.StartsWith('@') || !owner.Contains('/', StringComparison.Ordinal) : !owner.StartsWith('@');
}
