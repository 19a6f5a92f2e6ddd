using System.Diagnostics.CodeAnalysis;
using Standards.Checks.Foundation.Collections;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Schema;

namespace Standards.Checks.Rules.Pipelines.Azure.Graph;

/// <summary>Stages and jobs depend on others that are there, none waits for itself, and no two have one name.</summary>
internal static class AzureOrder
{
    private const int MaxCandidates = 500;

    // Templates have none of them; a job of a template may depend on one of its caller.
    private static readonly string[] OfPipelines = ["trigger", "pr", "schedules", "name"];

    /// <summary>Looks at the stages of a file and the jobs of each.</summary>
    public static void Check(SchemaWalk walk)
    {
        var root = walk.File.Root;
        var isWhole = PipelineFiles.IsEntry(walk.File.Path) || Array.Exists(OfPipelines, k => root.Get(k) is not null);
        Check(walk, root.Get("stages"), ["stage"], isWhole);
        Check(walk, root.Get("jobs"), ["job", "deployment"], isWhole);
        foreach (var stage in Flatten(root.Get("stages"), true).Select(s => s.Node).Where(s => s.Get("stage") is not null))
        {
            Check(walk, stage.Get("jobs"), ["job", "deployment"], isWhole: true);
        }
    }

    private static void Check(SchemaWalk walk, YamlNode? list, string[] kinds, bool isWhole)
    {
        if (list is not YamlSequence sequence)
        {
            return;
        }

        Item[] items = [.. Flatten(sequence, true).Select(i => new Item(NameOf(i.Node, kinds), i.Node, i.IsCertain))];
        var isOpen = !isWhole || HasComputed(sequence) || !Array.TrueForAll(items, i => IsWritten(i.Name));
        var named = Named(walk, items, kinds[0]);
        Unknown(walk, named, kinds[0], isOpen);
        Circle(walk, named, kinds[0]);
    }

    private static Dictionary<string, YamlMapping> Named(SchemaWalk walk, Item[] items, string kind)
    {
        var named = new Dictionary<string, YamlMapping>(StringComparer.OrdinalIgnoreCase);
        var certain = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, node, isCertain) in items)
        {
            if (!IsWritten(name) || name.Value.Length == 0)
            {
                continue;
            }

            named.TryAdd(name.Value, node);
            if (isCertain && !certain.Add(name.Value))
            {
                walk.Add(name, $"two {kind}s have the name {ValueText.Quote(name.Value)}", "Give one of them another name");
            }
        }

        return named;
    }

    private static bool IsWritten([NotNullWhen(true)] YamlScalar? name) => name is not null && !SchemaDialect.Azure.IsComputed(name);

    private static void Unknown(SchemaWalk walk, Dictionary<string, YamlMapping> named, string kind, bool isOpen)
    {
        foreach (var on in named.Values.SelectMany(DependsOn).Where(on => !isOpen && !walk.IsFull && !named.ContainsKey(on.Value)))
        {
            walk.Add(
                on,
                $"no {kind} has the name {ValueText.Quote(on.Value)}",
                NearestName.Of(on.Value, named.Keys.Take(MaxCandidates)) is { } nearest
                    ? $"Write '{ValueText.Shorten(nearest)}'"
                    : "Remove it, or write the name of another one");
        }
    }

    private static void Circle(SchemaWalk walk, Dictionary<string, YamlMapping> named, string kind)
    {
        var names = named.Keys.ToDictionary(n => n, n => n, StringComparer.OrdinalIgnoreCase);
        var edges = named.ToDictionary(p => p.Key, p => (string[])[.. DependsOn(p.Value).Where(d => names.ContainsKey(d.Value)).Select(d => names[d.Value])]);
        var circles = new Circles([.. named.Keys], name => edges[name]);
        if (circles.First is [var first, ..])
        {
            var next = circles.First[1 % circles.First.Count];
            walk.Add(
                DependsOn(named[first]).First(d => d.Value.Equals(next, StringComparison.OrdinalIgnoreCase)),
                circles.First.Count == 1 ? $"{kind} {ValueText.Quote(first)} depends on itself" : $"{kind}s wait for each other: {circles.Shown}",
                "Remove this dependency, or another of the circle");
        }
    }

    private static YamlScalar? NameOf(YamlMapping node, string[] kinds) => kinds.Select(k => node.Text(k)).FirstOrDefault(n => n is not null);

    private static IEnumerable<YamlScalar> DependsOn(YamlMapping node) =>
        node.Get("dependsOn").Texts().Where(t => !t.IsNull && t.Value.Length > 0 && !SchemaDialect.Azure.IsComputed(t));

    private static bool HasComputed(YamlNode node) => node.Items().Any(i => i is YamlScalar || (i is YamlMapping map && IsEach(map)));

    // What is repeated has names that expressions make; the items of a condition stand there.
    private static bool IsEach(YamlMapping map) => SchemaDialect.Azure.IsInsertion(map) && map.Entries.Any(e =>
        e.Value is YamlScalar
        || e.Key.Value.Contains("each ", StringComparison.Ordinal)
        || (e.Value is YamlSequence list && HasComputed(list)));

    private static IEnumerable<(YamlMapping Node, bool IsCertain)> Flatten(YamlNode? list, bool isCertain)
    {
        foreach (var map in (list as YamlSequence).Items().OfType<YamlMapping>())
        {
            if (SchemaDialect.Azure.IsInsertion(map))
            {
                foreach (var inner in map.Entries.SelectMany(e => Flatten(e.Value, false)))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return (map, isCertain);
            }
        }
    }

    private readonly record struct Item(YamlScalar? Name, YamlMapping Node, bool IsCertain);
}
