using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Images;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// What values of Helm charts say of images and resources: STD9160 and STD9151. Templates are not read, so that nothing is said of what they may
/// fill in: an image without a tag, and resources that another file of values gives. Clauses: <c>immutable-image-tags</c>,
/// <c>k8s-resource-requests-limits</c>.
/// </summary>
public sealed class ChartValuesCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "chart-values";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesImageVersion, RuleCatalog.KubernetesResourcesPresence];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => ChartFiles.IsChart(file) || ChartFiles.IsValues(file, context.Policy);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var values = files
            .Where(f => ChartFiles.IsValues(f, context.Policy) && ChartFiles.IsOfChart(f, context.Snapshot))
            .Select(f => (File: f, Maps: Maps(Read(f))))
            .ToArray();
        var given = values.SelectMany(v => v.Maps).Where(m => HasAll(m["resources"])).Select(m => m.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. values.SelectMany(v => v.Maps).SelectMany(Images).Limit(),
            .. values
                .Where(v => v.File.Name is "values.yaml" or "values.yml"
                    && ChartFiles.ChartOf(v.File, context.Snapshot) is { } chart
                    && Read(chart)["type"].Text != "library")
                .SelectMany(v => v.Maps)
                .Where(m => m["image"].Exists && m["resources"].Node is YamlMapping && !given.Contains(m.Path))
                .Select(Resources)
                .Limit(),
        ];
    }

    private static PlacedNode Read(SourceFile file) =>
        file.TryReadText(ManifestFiles.MaxBytes) is { } text ? new PlacedNode(file.Path, YamlReader.ReadForeign(text).Root) : default;

    // Each once: an alias stands for the node of its anchor, and aliases of aliases would be read again and again.
    private static List<PlacedNode> Maps(PlacedNode root)
    {
        var maps = new List<PlacedNode>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<PlacedNode>([root]);
        while (open.TryPop(out var node))
        {
            if (node.Node is not { } value || value is YamlScalar || !seen.Add(value))
            {
                continue;
            }

            if (value is YamlMapping)
            {
                maps.Add(node);
            }

            foreach (var inner in node.Entries.Concat(node.Items))
            {
                open.Push(inner);
            }
        }

        return maps;
    }

    private static IEnumerable<Finding> Images(PlacedNode map) => WrittenOut(map).Concat(InParts(map));

    // 'image: a/b:latest'.
    private static IEnumerable<Finding> WrittenOut(PlacedNode map)
    {
        foreach (var entry in map.Entries.Where(e => e.Key == "repository" || IsImage(e)))
        {
            if (entry.Text is { } text && ImageReference.TryParse(text) is { Pin: ImagePin.MovingTag, Tag: { } moving })
            {
                yield return Moving(entry, moving);
            }
        }
    }

    // 'image: { repository: a/b, tag: latest }' under any name.
    private static IEnumerable<Finding> InParts(PlacedNode map)
    {
        var tag = map["tag"];
        var hasImage = map["repository"].Exists || (map["name"].Exists && IsImage(map));
        return hasImage && !map["digest"].Exists && tag.Text is { } said && IsMoving(map, said) ? [Moving(tag, said)] : [];
    }

    private static bool IsImage(PlacedNode node) => node.Key.EndsWith("image", StringComparison.OrdinalIgnoreCase);

    // Which tags of an image are one release depends on its name; without one that can be read, only words such as 'latest' are known to move.
    private static bool IsMoving(PlacedNode map, string tag)
    {
        var name = map["repository"].Text ?? map["name"].Text ?? "";
        var registry = map["registry"].Text is { } host ? host + "/" : "";
        return ImageReference.TryParse($"{registry}{name}:{tag}") is { } image ? image is { Pin: ImagePin.MovingTag } : ImageTag.IsRolling(tag);
    }

    private static Finding Moving(PlacedNode at, string tag) => at.Finding(
        RuleCatalog.KubernetesImageVersion,
        $"the tag {ValueText.Quote(tag)} can be another image tomorrow",
        "Write the whole version, such as '1.27.4', or the digest; a pipeline gives the one that it built with '--set image.tag=…'");

    private static bool HasAll(PlacedNode resources) =>
        resources["limits"]["cpu"].Exists && resources["limits"]["memory"].Exists;

    private static Finding Resources(PlacedNode map) => map["resources"].FindingAtKey(
        RuleCatalog.KubernetesResourcesPresence,
        "the chart gives its container no limits of CPU and memory, and no other file of values does",
        "Write 'resources: { requests: { cpu: 250m, memory: 256Mi }, limits: { cpu: 500m, memory: 512Mi } }', with the values that were measured");
}
