using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Ownership;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Ownership;

/// <summary>
/// STD2108: projects that only the catch-all owns. Asked is who would own a new file in the folder of the project, so that a line for
/// every <c>*.csproj</c> does not count. Clause: <c>codeowners-covers-every-project</c>.
/// </summary>
internal static class CatchAllRule
{
    // A name that only wildcards match.
    private const string NewFile = "/\u0001new\u0001";

    public static IEnumerable<Finding> Check(OwnershipState state, IReadOnlyList<SourceFile> files, CancellationToken cancellationToken)
    {
        var layout = state.Policy.Layout;
        var set = new ProjectSet([.. files.Where(f => ProjectFiles.IsProject(f.Path))], layout);
        var projects = files
            .Where(f => ProjectFiles.IsProject(f.Path) && !set.IsHelper(f.Path) && f.Directory.Length > 0)
            .OrderBy(f => f.Directory + NewFile, StringComparer.Ordinal)
            .ToArray();
        var map = state.Codeowners.Map([.. projects.Select(p => p.Directory + NewFile)], cancellationToken);
        if (!map.IsComplete)
        {
            return [];
        }

        var caught = projects.Zip(map.Ranks).Where(p => IsCaught(state.Codeowners.RulesOf(p.Second))).Select(p => p.First).ToHashSet();
        IReadOnlyList<string> folders = [.. layout.Executables, .. layout.Libraries];
        return projects
            .GroupBy(p => FolderList.Holder(folders, p.Directory) ?? "", StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(g => g.Key.Length > 0 && g.Count() > 1 && g.All(caught.Contains)
                ? [Finding(state, OwnershipState.FolderPath(g.Key), $"no project of folder {ValueText.Quote(g.Key)} is", g.Key)]
                : g.Where(caught.Contains).Select(p => Finding(state, p.Path, $"project {ValueText.Quote(ProjectSet.NameOf(p))} is not", p.Directory)))
            .Limit();
    }

    // A project without any owner is STD2107's.
    private static bool IsCaught(IReadOnlyList<CodeownersRule> rules) =>
        rules.Any(r => r.Owners.Count > 0) && rules.All(r => r.IsCatchAll || r.Owners.Count == 0);

    private static Finding Finding(OwnershipState state, string path, string subject, string folder) => new(
        RuleCatalog.CodeownersProjectOwner,
        path,
        0,
        0,
        $"{subject} owned by more than the catch-all of CODEOWNERS",
        $"Add the line '{OwnershipState.FolderPattern(folder)}' with its owners to {state.Path}, below the catch-all");
}
