using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Layout.Projects;

/// <summary>
/// STD2032: nothing references an executable, and only tests reference tests. A folder's name makes no executable: the project says that it is one, or
/// is built with Standards.Sdk, which takes it for one by its place.
/// </summary>
internal static class ReferenceTargetRule
{
    public static IEnumerable<Finding> Check(ProjectGraph graph, LayoutPolicy layout)
    {
        foreach (var link in graph.Links.Where(link => !link.Item.IsOrderOnly))
        {
            var isProduction = link.From.Role is ProjectRole.Executable or ProjectRole.Library;
            var noun = link.To.Role switch
            {
                ProjectRole.Executable when isProduction && !link.From.IsLocalHost && link.From != link.To && IsProcess(link.To.Xml) => "executable",
                ProjectRole.Test when isProduction => "test project",
                _ => null,
            };
            if (noun is not null)
            {
                var folder = layout.Libraries.Count == 0 ? "" : $" below '{(FolderList.Normalise(layout.Libraries[0]) is { Length: > 0 } path ? path : ".")}'";
                yield return new Finding(
                    RuleCatalog.ArchitectureExecutableReferences,
                    link.From.File.Path,
                    link.Item.Line,
                    link.Item.Column,
                    $"'{link.From.Name}' references the {noun} '{link.To.Name}'",
                    $"Move what both need to a library{folder} and reference that");
            }
        }
    }

    private static bool IsProcess(ProjectXml project) =>
        project.IsNoLibrary || (project.HasSdk("Standards.Sdk") && !project.Properties.ContainsKey("OutputType") && project.Sdks.Count == 1);
}
