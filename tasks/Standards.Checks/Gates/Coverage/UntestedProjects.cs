using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Coverage;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Gates.Coverage;

/// <summary>STD6116: code that no test loads is in no report and would be missing in the sums.</summary>
internal static class UntestedProjects
{
    // Programs that show or measure the product; by convention they stand in these folders, wherever programs else do.
    private static readonly string[] BesideTheProduct = ["benchmarks", "examples", "samples"];

    public static IEnumerable<Finding> Find(MergedCoverage merged, RepositorySnapshot snapshot, Policy policy)
    {
        foreach (var project in snapshot.Files.Where(f => ProjectFiles.IsProject(f.Path) && IsProduct(f.Path, policy)))
        {
            var folder = project.Directory + "/";
            if (!merged.Files.Any(f => f.Path.StartsWith(folder, StringComparison.Ordinal)) && HasCode(snapshot, folder))
            {
                yield return new Finding(
                    RuleCatalog.CoverageProjectLoaded,
                    project.Path,
                    1,
                    1,
                    "no test of the run loads this project, so none of its lines is in the sums of coverage",
                    "Reference it from a test project and test it; when it holds no code that runs, waive this rule for it");
            }
        }
    }

    /// <summary>Whether any library or executable has code that runs.</summary>
    public static bool HasCode(RepositorySnapshot snapshot, Policy policy) =>
        snapshot.Files.Any(f => IsProduct(f.Path, policy) && RunnableCode.IsIn(f));

    private static bool HasCode(RepositorySnapshot snapshot, string folder) =>
        snapshot.Files.Any(f => f.Path.StartsWith(folder, StringComparison.Ordinal) && RunnableCode.IsIn(f));

    private static bool IsProduct(string path, Policy policy) =>
        policy.Layout.Libraries
            .Concat(policy.Layout.Executables)
            .Except(BesideTheProduct, StringComparer.Ordinal)
            .Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal));
}
