using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules;

namespace Standards.Checks.Layout.Projects;

/// <summary>STD2009: a project of the product shares its folder with no other and does not lie in a folder of the layout itself.</summary>
internal static class OwnFolderRule
{
    public static IEnumerable<Finding> Check(ProjectGraph graph, LayoutPolicy layout)
    {
        var first = new Dictionary<string, ProjectNode>(StringComparer.Ordinal);
        foreach (var project in graph.Projects.Where(p => p.Role is ProjectRole.Executable or ProjectRole.Library))
        {
            var folder = project.File.Directory;
            var isShared = !first.TryAdd(folder, project);
            var isRoot = folder.Length > 0 && layout.Executables.Concat(layout.Libraries).Any(f => FolderList.Normalise(f) == folder);
            if (isShared || isRoot)
            {
                yield return new Finding(
                    RuleCatalog.STD2009,
                    project.File.Path,
                    project.Xml.Line,
                    project.Xml.Column,
                    isShared ? $"'{project.Name}' shares the folder '{folder}' with '{first[folder].Name}'" : $"'{project.Name}' lies directly in '{folder}', which holds a folder for each project",
                    $"Move the project and its files to '{(isRoot ? folder : folder[..Math.Max(0, folder.LastIndexOf('/'))])}/{project.Name}'".Replace("'/", "'", StringComparison.Ordinal) + " and correct the solution");
            }
        }
    }
}
