using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Ownership;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Ownership;

/// <summary>STD2107: files without owner, named by folder. Clauses: <c>codeowners-covers-every-project</c>, <c>review-dependency-changes</c>.</summary>
internal static class UnownedRule
{
    public static IEnumerable<Finding> Check(OwnershipState state)
    {
        var needed = OwnerRequirement.Of(state.Policy.Ownership);
        var unowned = new List<int>();
        var owned = new FolderNames();
        for (var i = 0; i < state.Files.Count; i++)
        {
            if (state.OwnersOf(i).Count > 0)
            {
                owned.AddAncestors(state.Files[i]);
            }
            else if (!needed.Any(n => n.Glob.IsMatch(state.Files[i])))
            {
                // The others are STD2109's.
                unowned.Add(i);
            }
        }

        return Findings(state, unowned, owned).Limit();
    }

    // The files are in ordinal order, so those of a folder without any owner follow each other.
    private static IEnumerable<Finding> Findings(OwnershipState state, List<int> unowned, FolderNames owned)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var i in unowned)
        {
            var path = state.Files[i];
            var folder = owned.HighestOther(path) ?? path[..Math.Max(path.LastIndexOf('/'), 0)];
            if (reported.Add(folder))
            {
                yield return Unowned(state, i, folder, isWhole: !owned.Contains(folder));
            }
        }
    }

    private static Finding Unowned(OwnershipState state, int file, string folder, bool isWhole)
    {
        var project = isWhole && folder.Length > 0 ? ProjectIn(state.Files, folder) : null;
        var subject = (project, folder) switch
        {
            (not null, _) => $"project {ValueText.Quote(Path.GetFileNameWithoutExtension(project))}",
            (_, "") => isWhole ? "the repository" : "a file of the root folder",
            _ => $"{(isWhole ? "folder" : "a file of folder")} {ValueText.Quote(folder)}",
        };
        var rules = state.Codeowners.RulesOf(state.Map.Ranks[file]);
        var pattern = folder.Length == 0 ? "*" : isWhole ? OwnershipState.FolderPattern(folder) : OwnershipState.FolderPattern(folder) + "*";
        var fix = rules is [.., var clearing]
            ? $"Write owners on line {clearing.Line} of {state.Path} ({ValueText.Quote(clearing.Pattern)}), which takes those of earlier lines away"
            : $"Add the line '{pattern}' with its owners to {state.Path}{(folder.Length == 0 ? " above all others" : "")}";
        return new Finding(
            RuleCatalog.CodeownersFileCoverage,
            project ?? OwnershipState.FolderPath(folder),
            0,
            0,
            $"{subject} has no owner",
            isWhole ? fix : $"{fix}; the first such file is {ValueText.Quote(state.Files[file])}");
    }

    private static string? ProjectIn(IReadOnlyList<string> files, string folder) =>
        files.FirstOrDefault(f => f.Length > folder.Length && f[folder.Length] == '/' && f.StartsWith(folder, StringComparison.Ordinal)
            && f.LastIndexOf('/') == folder.Length && ProjectFiles.IsProject(f));
}
