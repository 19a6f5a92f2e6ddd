using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Ownership;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Ownership;

/// <summary>
/// What is wrong without a CODEOWNERS file: STD2101, and STD2109 for paths that need several owners.
/// Clauses: <c>ownership-declared</c>, <c>codeowners-covers-every-project</c>, <c>critical-path-two-owners</c>.
/// </summary>
internal static class MissingFileRules
{
    public static IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, Policy policy)
    {
        var home = CodeownersFiles.Home(policy.Ownership.Dialect);
        if (files.FirstOrDefault(f => CodeownersFiles.IsMisnamed(f.Path, policy.Ownership.Dialect)) is { } misnamed)
        {
            var right = CodeownersFiles.Places(policy.Ownership.Dialect).First(place => misnamed.Path.Equals(place, StringComparison.OrdinalIgnoreCase));
            yield return new Finding(
                RuleCatalog.CodeownersPresence,
                misnamed.Path,
                0,
                0,
                $"{policy.Ownership.Dialect} does not read a file of this name",
                $"Run 'git mv -f {misnamed.Path} {right}'");
        }
        else if (policy.Service.Class != ServiceClass.Repository)
        {
            yield return new Finding(
                RuleCatalog.CodeownersPresence,
                home,
                0,
                0,
                $"a {policy.Service.Class.ToString().ToLowerInvariant()} has no CODEOWNERS file",
                $"Write '{home}', beginning with the line '* @org/team' for everything and a line such as '/src/ @org/team' for each folder");
        }

        foreach (var requirement in OwnerRequirement.Of(policy.Ownership))
        {
            if (files.Any(f => requirement.Glob.IsMatch(f.Path)))
            {
                yield return new Finding(
                    RuleCatalog.CodeownersSensitivePaths,
                    home,
                    0,
                    0,
                    $"{requirement.Description} has no owner, and {requirement.Owners} are required: there is no CODEOWNERS file",
                    $"Write '{home}' with the line '{requirement.Pattern}' and {requirement.Owners} owners");
            }
        }
    }
}
