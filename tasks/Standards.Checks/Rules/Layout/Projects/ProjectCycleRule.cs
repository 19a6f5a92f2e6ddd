using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Layout.Projects;

/// <summary>STD2034: project references that lead back. Those under a condition are left out: the conditions may exclude each other.</summary>
internal static class ProjectCycleRule
{
    public static IEnumerable<Finding> Check(ProjectGraph graph)
    {
        var edges = graph.Projects.Select(_ => new SortedSet<int>()).ToArray();
        var links = new Dictionary<(int, int), ProjectLink>();
        foreach (var link in graph.Links.Where(link => !link.Item.IsConditional))
        {
            edges[link.From.Index].Add(link.To.Index);
            links.TryAdd((link.From.Index, link.To.Index), link);
        }

        foreach (var cycle in CycleFinder.Find(edges))
        {
            var first = links[(cycle[0], cycle[1 % cycle.Count])];
            yield return new Finding(
                RuleCatalog.ArchitectureProjectsAcyclic,
                first.From.File.Path,
                first.Item.Line,
                first.Item.Column,
                cycle.Count == 1
                    ? $"'{first.From.Name}' references itself"
                    : $"project references form a cycle: {CyclePath.Text(cycle, i => graph.Projects[i].Name)}",
                cycle.Count == 1
                    ? "Remove the reference"
                    : $"Move what '{first.From.Name}' and '{first.To.Name}' both need to a project that references neither");
        }
    }
}
