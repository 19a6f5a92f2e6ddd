using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Layout.Projects;

/// <summary>STD2030 and STD2031: a layer references itself and those inside it, and the innermost one no framework of the outer ones.</summary>
internal static class LayerRule
{
    private static readonly string[] OuterPackages = ["Microsoft.EntityFrameworkCore", "EntityFramework", "Microsoft.AspNetCore"];

    public static IEnumerable<Finding> Check(ProjectGraph graph, IReadOnlyList<string> layers)
    {
        var order = new LayerOrder(layers);
        foreach (var link in graph.Links.Where(link => !link.Item.IsOrderOnly))
        {
            if (order.Of(link.From) is var (from, inner) && order.Of(link.To) is var (to, outer) && from < to)
            {
                yield return new Finding(
                    RuleCatalog.ArchitectureLayerDirection,
                    link.From.File.Path,
                    link.Item.Line,
                    link.Item.Column,
                    $"'{link.From.Name}' ({inner}) references '{link.To.Name}' of the outer layer {outer}",
                    $"Declare an interface in '{link.From.Name}' and implement it in '{link.To.Name}', or move the type inwards; other layers are declared as "
                        + $"layout.layers in standards.yml");
            }
        }

        foreach (var project in graph.Projects.Where(project => order.Of(project) is { Rank: 0 }))
        {
            foreach (var item in project.Xml.Packages.Where(item => IsOuter(item.Include)))
            {
                yield return new Finding(
                    RuleCatalog.ArchitectureInnermostLayer,
                    project.File.Path,
                    item.Line,
                    item.Column,
                    $"'{project.Name}' is the innermost layer and references {ValueText.Quote(item.Include)}",
                    "Move the code that needs it to an outer layer, behind an interface of this one, and remove the reference");
            }
        }
    }

    private static bool IsOuter(string package) => OuterPackages.Any(outer =>
        package.Equals(outer, StringComparison.OrdinalIgnoreCase) || package.StartsWith(outer + ".", StringComparison.OrdinalIgnoreCase));
}
