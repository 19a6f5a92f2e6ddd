using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>A <c>kustomization.yml</c> (kustomize.config.k8s.io/v1beta1) or component: what it takes together and what it changes of it.</summary>
/// <param name="File">The file.</param>
/// <param name="Root">Its content.</param>
internal sealed record Kustomization(SourceFile File, PlacedNode Root)
{
    /// <summary>Null when it cannot be read: kustomize says why.</summary>
    public static Kustomization? TryRead(SourceFile file)
    {
        try
        {
            var root = YamlReader.Read(file.ReadText(ManifestFiles.MaxBytes)).Root;
            return root is YamlMapping ? new Kustomization(file, new PlacedNode(file.Path, root)) : null;
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }

    /// <summary>Files and folders of the repository whose objects it takes, relative to the root.</summary>
    public IEnumerable<string> Resources => Paths("resources").Concat(Paths("bases"));

    /// <summary>Folders of components, whose changes are applied to everything that is taken.</summary>
    public IEnumerable<string> Components => Paths("components");

    /// <summary>Files that are patches and no objects.</summary>
    public IEnumerable<string> PatchFiles =>
        Root["patches"].Items.Concat(Root["patchesJson6902"].Items).Select(patch => patch["path"].Text ?? patch.Text)
            .Concat(Root["patchesStrategicMerge"].Items.Select(patch => patch.Text))
            .Where(path => path?.Contains('\n', StringComparison.Ordinal) == false)
            .Select(path => Resolve(path!)).OfType<string>();

    /// <summary>What it writes onto everything: <c>commonLabels</c> and <c>labels</c>.</summary>
    /// <param name="isOfPods">Whether those are asked for that pods get, not only objects.</param>
    public IEnumerable<PlacedNode> Labels(bool isOfPods) => Root["commonLabels"].Entries
        .Concat(Root["labels"].Items
        .Where(l => !isOfPods || l["includeSelectors"].Boolean == true || l["includeTemplates"].Boolean == true)
        .SelectMany(l => l["pairs"].Entries));

    /// <summary>The labels of an object or of its pods, with those that kustomizations give; what is written first stays.</summary>
    /// <param name="node">What has the <c>metadata</c>.</param>
    /// <param name="takers">The kustomizations that take the object.</param>
    /// <param name="isOfPods">Whether the labels of pods are asked for.</param>
    public static IReadOnlyDictionary<string, string> LabelsOf(PlacedNode node, IEnumerable<Kustomization> takers, bool isOfPods)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var label in node["metadata"]["labels"].Entries.Concat(takers.SelectMany(k => k.Labels(isOfPods))))
        {
            labels.TryAdd(label.Key, label.Text ?? "");
        }

        return labels;
    }

    /// <summary>A path of it, relative to the root of the repository; null for an address and for one that leads out of the repository.</summary>
    public string? Resolve(string path)
    {
        if (path.Contains("://", StringComparison.Ordinal) || path.StartsWith('/'))
        {
            return null;
        }

        var parts = new List<string>(File.Directory.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count == 0)
            {
                return null;
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    private IEnumerable<string> Paths(string key) => Root[key].Items.Select(item => item.Text).OfType<string>().Select(Resolve).OfType<string>();
}
