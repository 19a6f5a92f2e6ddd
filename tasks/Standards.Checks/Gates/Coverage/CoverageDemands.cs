using Standards.Checks.Models.Coverage;

namespace Standards.Checks.Gates.Coverage;

/// <summary>What the policy demands of the parts of a run, and what there is.</summary>
internal static class CoverageDemands
{
    private const int MinBranches = 20;

    /// <summary>
    /// The solution, then business code, named parts and assemblies, each in ordinal order. An assembly that is business code has no second demand.
    /// </summary>
    public static IEnumerable<CoverageDemand> Of(MergedCoverage merged, CoveragePolicy policy)
    {
        yield return Lines(DemandKind.Solution, "", policy.Line, merged.Files);
        if (merged.Branches.Total > 0)
        {
            yield return new CoverageDemand(DemandKind.Solution, "", "branches", policy.Branch, merged.Branches, merged.Files);
        }

        var business = Groups(merged, policy.BusinessNames);
        foreach (var name in business)
        {
            yield return Lines(DemandKind.Business, name, policy.Business, Below(merged, name));
        }

        foreach (var (pattern, percent) in policy.Names)
        {
            foreach (var name in Groups(merged, [pattern]))
            {
                yield return Lines(DemandKind.Named, name, percent, Below(merged, name));
            }
        }

        foreach (var assembly in merged.Assemblies.Where(a => !business.Contains(a)))
        {
            yield return Lines(DemandKind.Assembly, assembly, policy.Assembly, merged.FilesOf(u => u.Assembly == assembly));
        }

        foreach (var demand in Branches(merged, policy))
        {
            yield return demand;
        }
    }

    // Of one assembly alone the sum of the solution says the same, and of a few branches a share says nothing.
    private static IEnumerable<CoverageDemand> Branches(MergedCoverage merged, CoveragePolicy policy) => merged.Assemblies.Count < 2
        ? []
        : merged.Assemblies
            .Select(assembly => (Name: assembly, Files: merged.FilesOf(u => u.Assembly == assembly)))
            .Select(a => new CoverageDemand(
                DemandKind.Assembly, a.Name, "branches", policy.Branch, MergedCoverage.Sum(a.Files, f => f.BranchCount), a.Files))
            .Where(demand => demand.Count.Total >= MinBranches);

    /// <summary>The parts of names that patterns match.</summary>
    public static SortedSet<string> Groups(MergedCoverage merged, IReadOnlyList<string> patterns)
    {
        var groups = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var unit in merged.Units)
        {
            foreach (var pattern in patterns)
            {
                if ((NamePattern.Match(pattern, unit.Assembly) ?? NamePattern.Match(pattern, unit.Namespace)) is { } name)
                {
                    groups.Add(name);
                }
            }
        }

        return groups;
    }

    /// <summary>The files of an assembly or namespace and of those below it.</summary>
    public static IReadOnlyList<FileCoverage> Below(MergedCoverage merged, string name) =>
        merged.FilesOf(u => IsBelow(u.Assembly, name) || IsBelow(u.Namespace, name));

    private static bool IsBelow(string part, string name) =>
        part.StartsWith(name, StringComparison.Ordinal) && (part.Length == name.Length || part[name.Length] == '.');

    private static CoverageDemand Lines(DemandKind kind, string name, decimal percent, IReadOnlyList<FileCoverage> files) =>
        new(kind, name, "lines", percent, MergedCoverage.Sum(files, f => f.LineCount), files);
}
