using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>What a container asks for and may take: STD9151 and STD9152. Clause: <c>k8s-resource-requests-limits</c>.</summary>
internal sealed class ResourceRules : IManifestRules
{
    private static readonly string[] Resources = ["cpu", "memory"];
    private static readonly (string Block, string Cpu, string Memory)[] Blocks = [("requests", "250m", "256Mi"), ("limits", "500m", "512Mi")];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesResourcesPresence, RuleCatalog.KubernetesResourceAmounts];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set) =>
        set.Workloads.SelectMany(w => w.Containers.SelectMany(c => Missing(set, w, c).Concat(Wrong(c))));

    private static IEnumerable<Finding> Missing(ManifestSet set, Workload workload, Container container)
    {
        var resources = container.Node["resources"];
        Amount[] missing = [.. Blocks.SelectMany(b => Unsaid(b, resources))];
        if (missing.Length > 0 && !MayBeGiven(set, workload))
        {
            yield return container.Missing(
                RuleCatalog.KubernetesResourcesPresence,
                $"{container.Title} says no {ListText.Or(missing.Select(m => $"'{m.Block}.{m.Resource}'"))}",
                $"Write {Addition(missing, resources)}, with the values that were measured");
        }
    }

    // A limit is the request, too, when that is not said.
    private static IEnumerable<Amount> Unsaid((string Block, string Cpu, string Memory) example, PlacedNode resources) => Resources
        .Where(r => !resources[example.Block][r].Exists && !(example.Block == "requests" && resources["limits"][r].Exists))
        .Select(r => new Amount(example.Block, r, r == "cpu" ? example.Cpu : example.Memory));

    // A range of the namespace gives what is not said at all.
    private static bool MayBeGiven(ManifestSet set, Workload workload) =>
        set.OfKind("LimitRange").Any(range => range.IsBeside(workload.Manifest)) || workload.MayGet("resources");

    // What is there is not written a second time: YAML takes a key once.
    private static string Addition(IEnumerable<Amount> missing, PlacedNode resources)
    {
        var blocks = missing.GroupBy(m => m.Block).Select(g => (g.Key, Amounts: string.Join(", ", g.Select(m => $"{m.Resource}: {m.Value}"))));
        return resources.Exists
            ? ListText.And(
                [.. blocks.Select(b => resources[b.Key].Exists ? $"'{b.Amounts}' below '{b.Key}'" : $"'{b.Key}: {{ {b.Amounts} }}' below 'resources'")])
            : $"'resources: {{ {string.Join(", ", blocks.Select(b => $"{b.Key}: {{ {b.Amounts} }}"))} }}'";
    }

    private static IEnumerable<Finding> Wrong(Container container)
    {
        foreach (var resource in Resources)
        {
            var nodes = Blocks.Select(b => container.Node["resources"][b.Block][resource]).Where(n => n.Text is { } text && !Variable.Is(text)).ToArray();
            foreach (var node in nodes.Where(n => Quantity.Parse(n.Text!) is null))
            {
                yield return node.Finding(
                    RuleCatalog.KubernetesResourceAmounts,
                    $"{ValueText.Quote(node.Text!)} is no amount of {resource}",
                    resource == "cpu" ? "Write cores, such as '500m' or '0.5'" : "Write bytes, such as '256Mi' or '1Gi'");
            }

            if (nodes.Length == 2 && Quantity.Parse(nodes[0].Text!) is { } request && Quantity.Parse(nodes[1].Text!) is { } limit && request > limit)
            {
                yield return nodes[0].Finding(
                    RuleCatalog.KubernetesResourceAmounts,
                    $"{container.Title} requests {ValueText.Shorten(nodes[0].Text!)} of {resource} and may take {ValueText.Shorten(nodes[1].Text!)}",
                    $"Write '{resource}: {ValueText.Shorten(nodes[1].Text!)}' or less, or raise the limit");
            }
        }
    }

    // An amount that a block could say: 'limits', 'memory', '512Mi'.
    private readonly record struct Amount(string Block, string Resource, string Value);
}
