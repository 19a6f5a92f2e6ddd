using Standards.Checks.Findings;
using Standards.Checks.Layout;
using Standards.Checks.Policies;
using Standards.Checks.Repository;
using Standards.Checks.Rules;

namespace Standards.Checks.Coverage;

/// <summary>STD6116: code that no test loads is in no report and would be missing in the sums.</summary>
internal static class UntestedProjects
{
    public static IEnumerable<Finding> Find(MergedCoverage merged, RepositorySnapshot snapshot, Policy policy)
    {
        string[] roots = [.. policy.Layout.Libraries, .. policy.Layout.Executables];
        foreach (var project in snapshot.Files.Where(f => ProjectFiles.IsProject(f.Path) && roots.Any(r => f.Path.StartsWith(r + "/", StringComparison.Ordinal))))
        {
            var folder = project.Directory + "/";
            var hasCode = snapshot.Files.Any(f => f.Path.StartsWith(folder, StringComparison.Ordinal) && f.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase));
            if (hasCode && !merged.Files.Any(f => f.Path.StartsWith(folder, StringComparison.Ordinal)))
            {
                yield return new Finding(RuleCatalog.STD6116, project.Path, 1, 1, "no test of the run loads this project, so none of its lines is in the sums of coverage", "Reference it from a test project and test it; when it holds no code that runs, waive this rule for it");
            }
        }
    }
}
