using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Layout.Projects;

/// <summary>STD2008: every executable of a service or worker has a container definition: properties of the SDK, or a Dockerfile.</summary>
internal static class ContainerRule
{
    private const int MaxBytes = 1024 * 1024;

    private static readonly string[] Properties = ["ContainerRepository", "ContainerImageName", "ContainerBaseImage"];

    public static IEnumerable<Finding> Check(ProjectGraph graph, ImportWalk imports, IReadOnlyList<SourceFile> files)
    {
        var images = files.Where(f => PlaceOf.IsImageDefinition(f.Name)).ToArray();
        var texts = new Lazy<string[]>(() => [.. images.Select(file => file.TryReadText(MaxBytes)).OfType<string>()]);
        var processes = graph.Projects.Where(p => p.Role == ProjectRole.Executable && !p.Xml.Is("PackAsTool") && !p.IsLocalHost).ToArray();
        foreach (var project in processes)
        {
            var folder = project.File.Directory + "/";
            var has = imports.From(project).Files.Any(f => Properties.Any(f.Properties.ContainsKey) || f.Is("EnableSdkContainerSupport"))
                || images.Any(image => image.Path.StartsWith(folder, StringComparison.Ordinal))
                || (processes.Length == 1 && images.Any(image => !image.Path.Contains('/', StringComparison.Ordinal)))
                || texts.Value.Any(text => text.Contains(project.Name, StringComparison.Ordinal));
            if (!has)
            {
                yield return new Finding(
                    RuleCatalog.LayoutContainerDefinition,
                    project.File.Path,
                    project.Xml.Line,
                    project.Xml.Column,
                    $"'{project.Name}' has no container definition",
                    $"Add '<ContainerRepository>{NameOf(project)}</ContainerRepository>' to the project, or a Dockerfile beside it");
            }
        }
    }

    private static string NameOf(ProjectNode project) => project.Name.ToLowerInvariant().Replace('.', '-');
}
