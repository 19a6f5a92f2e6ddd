using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Layout.Projects;

/// <summary>STD2009: a project of the product shares its folder with no other and does not lie in a folder of the layout itself.</summary>
internal static class OwnFolderRule
{
    public static IEnumerable<Finding> Check(ProjectGraph graph, LayoutPolicy layout)
    {
        var first = new Dictionary<string, ProjectNode>(StringComparer.Ordinal);
        foreach (var project in graph.Projects.Where(p => p.Role is ProjectRole.Executable or ProjectRole.Library))
        {
            var folder = project.File.Directory;
            if (folder.Length > 0 && layout.Executables.Concat(layout.Libraries).Any(f => FolderList.Normalise(f) == folder))
            {
                yield return Found(project, $"'{project.Name}' lies directly in '{folder}', which holds a folder for each project", folder);
            }
            else if (!first.TryAdd(folder, project))
            {
                // The one after which the folder is called stays.
                var (stays, goes) = folder.EndsWith("/" + project.Name, StringComparison.Ordinal) ? (project, first[folder]) : (first[folder], project);
                yield return Found(goes, $"'{goes.Name}' shares the folder '{folder}' with '{stays.Name}'", folder[..Math.Max(0, folder.LastIndexOf('/'))]);
            }
        }
    }

    private static Finding Found(ProjectNode project, string problem, string parent) => new(
        RuleCatalog.LayoutProjectFolder,
        project.File.Path,
        project.Xml.Line,
        project.Xml.Column,
        problem,
        $"Move the project and its files to '{(parent.Length == 0 ? "" : parent + "/")}{project.Name}' and correct the solution");
}
