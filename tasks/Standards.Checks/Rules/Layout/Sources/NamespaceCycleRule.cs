using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Layout.Sources;

/// <summary>
/// STD2035: namespaces of one project that use each other. Uses between a namespace and one inside it do not count: the inner one sees
/// the outer without saying so.
/// </summary>
internal static class NamespaceCycleRule
{
    // Extension methods are put into them, so that callers find them; that is no part of the project's own order.
    private static readonly string[] OfTheFramework = ["System", "Microsoft.Extensions", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore"];

    /// <param name="files">The C# files of one project, in ordinal order, with what they hold.</param>
    public static IEnumerable<Finding> Check(IReadOnlyList<(SourceFile File, SourceShape Shape)> files)
    {
        string[] names =
        [
            .. files
                .SelectMany(f => f.Shape.Namespaces)
                .Distinct(StringComparer.Ordinal)
                .Where(name => !OfTheFramework.Any(outer => IsWithin(name, outer)))
                .Order(StringComparer.Ordinal),
        ];
        var index = names.Index().ToDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal);
        var edges = names.Select(_ => new SortedSet<int>()).ToArray();
        var uses = new Dictionary<(int, int), (SourceFile File, SourceName Using)>();
        foreach (var (file, shape) in files)
        {
            foreach (var from in shape.Namespaces.Where(index.ContainsKey))
            {
                foreach (var used in shape.Usings)
                {
                    if (Resolve(used.Name, from, index) is { } to && !IsWithin(from, names[to]) && !IsWithin(names[to], from))
                    {
                        edges[index[from]].Add(to);
                        uses.TryAdd((index[from], to), (file, used));
                    }
                }
            }
        }

        foreach (var cycle in CycleFinder.Find(edges))
        {
            var (file, first) = uses[(cycle[0], cycle[1])];
            yield return new Finding(
                RuleCatalog.ArchitectureNamespacesAcyclic,
                file.Path,
                first.Line,
                first.Column,
                $"namespaces use each other: {CyclePath.Text(cycle, i => names[i])}",
                $"Move what '{names[cycle[0]]}' and '{names[cycle[1]]}' both need to a namespace of its own, or join them");
        }
    }

    // A name may be relative to the namespaces around it, and may be that of a type in a namespace.
    private static int? Resolve(string name, string from, Dictionary<string, int> index)
    {
        for (var outer = from; ; outer = outer.LastIndexOf('.') is var dot and > 0 ? outer[..dot] : "")
        {
            for (var candidate = outer.Length == 0 ? name : $"{outer}.{name}";
                candidate.Length > outer.Length;
                candidate = candidate.LastIndexOf('.') is var dot and > 0 ? candidate[..dot] : "")
            {
                if (index.TryGetValue(candidate, out var found))
                {
                    return found;
                }
            }

            if (outer.Length == 0)
            {
                return null;
            }
        }
    }

    private static bool IsWithin(string inner, string outer) =>
        inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner[outer.Length] == '.');
}
