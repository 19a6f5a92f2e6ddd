using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Coverage;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Gates.Coverage;

/// <summary>STD6107: what the policy names for coverage is there; a name that nothing has would demand nothing and look as if it did.</summary>
internal static class UnknownNames
{
    public static IEnumerable<Finding> Find(MergedCoverage merged, Policy policy, RepositorySnapshot snapshot)
    {
        var coverage = policy.Coverage;
        foreach (var name in coverage.Names.Keys.Where(n => IsUnknown(merged, n)))
        {
            yield return Unknown(policy, "coverage.names", $"coverage.names.{name}", name, merged);
        }

        foreach (var name in coverage.CriticalNames.Where(n => IsUnknown(merged, n)))
        {
            yield return Unknown(policy, "coverage.criticalNames", "coverage.criticalNames", name, merged);
        }

        // The names of the SDK's own default are those of layers that a repository may do without.
        if (policy.Origins["coverage.businessNames"].Line > 0)
        {
            foreach (var name in coverage.BusinessNames.Where(n => IsUnknown(merged, n)))
            {
                yield return Unknown(policy, "coverage.businessNames", "coverage.businessNames", name, merged);
            }
        }

        foreach (var glob in coverage.CriticalPaths.Where(g => !snapshot.Files.Any(f => g.IsMatch(f.Path))))
        {
            var origin = policy.Origins["coverage.criticalPaths"];
            yield return new Finding(
                RuleCatalog.CoveragePolicyTarget,
                origin.Path,
                origin.Line,
                origin.Column,
                $"'coverage.criticalPaths' holds {ValueText.Quote(glob.Pattern)}, and no file has such a path",
                "Write the path of the code as it is today, or remove the line");
        }
    }

    private static bool IsUnknown(MergedCoverage merged, string pattern) => CoverageDemands.Groups(merged, [pattern]).Count == 0;

    private static Finding Unknown(Policy policy, string list, string key, string name, MergedCoverage merged)
    {
        var origin = policy.Origins[key];
        var nearest = NearestName.Of(
            name, [.. merged.Assemblies, .. merged.Units.Select(u => u.Namespace).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)]);
        return new Finding(
            RuleCatalog.CoveragePolicyTarget,
            origin.Path,
            origin.Line,
            origin.Column,
            $"'{list}' names {ValueText.Quote(name)}, and no assembly or namespace of the reports has that name",
            nearest is null ? "Write the name of an assembly or namespace, with * for any text" : $"Write '{nearest}'");
    }
}
