using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Layout.Projects;

/// <summary>STD2033: in a monorepo with <c>modules/</c>, what lies in another module is referenced only when it is a contract.</summary>
internal static class ModuleRule
{
    private const string Root = "modules/";
    private const string Shared = "shared/";

    public static IEnumerable<Finding> Check(ProjectGraph graph, LayoutPolicy layout)
    {
        foreach (var link in graph.Links.Where(link => !link.Item.IsOrderOnly && link.From.Role != ProjectRole.Test))
        {
            var from = ModuleOf(link.From, layout);
            var to = ModuleOf(link.To, layout);
            var isShared = link.From.File.Path.StartsWith(Shared, StringComparison.Ordinal);
            if (to is not null && from != to && (from is not null || isShared) && !IsContract(link.To) && !IsTest(link.From))
            {
                yield return new Finding(
                    RuleCatalog.ArchitectureModuleReferences,
                    link.From.File.Path,
                    link.Item.Line,
                    link.Item.Column,
                    $"'{link.From.Name}' in '{from ?? "shared"}' references '{link.To.Name}', which is internal to '{to}'",
                    $"Reference a '*.Contracts' project of '{to}', or move what both need below 'shared'");
            }
        }
    }

    private static bool IsContract(ProjectNode project) => project.Name.EndsWith(".Contracts", StringComparison.Ordinal) || project.Name == "Contracts";

    // The folders of the policy may be those of the root only.
    private static bool IsTest(ProjectNode project) => project.File.Path.Contains("/tests/", StringComparison.Ordinal);

    /// <summary>The module's folder: what stands before a folder for executables, libraries or tests, else the first one below the root.</summary>
    private static string? ModuleOf(ProjectNode project, LayoutPolicy layout)
    {
        var path = project.File.Path;
        if (!path.StartsWith(Root, StringComparison.Ordinal) || path.StartsWith(Root + Shared, StringComparison.Ordinal))
        {
            return null;
        }

        var segments = path.Split('/');
        for (var i = 2; i < segments.Length - 1; i++)
        {
            if (IsInner(segments[i], layout))
            {
                return string.Join('/', segments[..i]);
            }
        }

        return segments.Length > 2 ? string.Join('/', segments[..2]) : null;
    }

    private static bool IsInner(string folder, LayoutPolicy layout) =>
        folder is "cmd" or "src" or "tests"
        || layout.Executables
            .Concat(layout.Libraries)
            .Concat(layout.Tests)
            .Any(f => FolderList.Normalise(f) is var path && path[(path.LastIndexOf('/') + 1)..] == folder);
}
