using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>An object that runs pods, with what kustomizations change of it.</summary>
internal sealed class Workload
{
    private readonly Lazy<KustomizePatch[]> _patches;

    private Workload(Manifest manifest, PlacedNode template, KustomizeSet kustomize)
    {
        Manifest = manifest;
        Template = template;
        Kustomizations = kustomize.Of(manifest.File);
        _patches = new(() => [.. kustomize.PatchesOf(manifest)]);
        Containers =
        [
            .. Pod["initContainers"].Items.Select(c => new Container(c, IsInit: true)),
            .. Pod["containers"].Items.Select(c => new Container(c, IsInit: false)),
        ];
        Labels = LabelsOf(template, isOfPods: true);
    }

    /// <summary>The object.</summary>
    public Manifest Manifest { get; }

    /// <summary>What it makes pods from: <c>metadata</c> and <c>spec</c>.</summary>
    public PlacedNode Template { get; }

    /// <summary>The specification of its pods.</summary>
    public PlacedNode Pod => Template["spec"];

    /// <summary>All containers, the initial ones first.</summary>
    public IReadOnlyList<Container> Containers { get; }

    /// <summary>The kustomizations that take it.</summary>
    public IReadOnlyList<Kustomization> Kustomizations { get; }

    /// <summary>The labels of its pods, with those that a kustomization gives.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; }

    /// <summary>Whether its pods run until they are stopped.</summary>
    public bool IsLongRunning => Manifest.Kind is "Deployment" or "StatefulSet" or "DaemonSet" or "Rollout";

    /// <summary>Whether it takes requests and may have as many pods as it takes: a deployment with ports.</summary>
    public bool IsServer => Manifest.Kind is "Deployment" or "Rollout" && Containers.Any(c => !c.IsInit && c.Node["ports"].Items.Count > 0);

    /// <summary>Whether it belongs to the node that it runs on, whose files and network it is there for.</summary>
    public bool IsNodeAgent => Manifest.Kind == "DaemonSet";

    /// <summary>Whether its pods run on Windows, which knows no user numbers and no capabilities.</summary>
    public bool IsWindows => Pod["os"]["name"].Text == "windows" || Pod["nodeSelector"]["kubernetes.io/os"].Text == "windows";

    /// <summary>Null for what runs no pods, and for a part of an object that a kustomization merges into the whole one: its containers say no image.</summary>
    public static Workload? TryCreate(Manifest manifest, KustomizeSet kustomize)
    {
        var template = TemplateOf(manifest);
        var containers = template["spec"]["containers"].Items;
        return containers.Count > 0 && containers.All(c => c["image"].Exists) ? new Workload(manifest, template, kustomize) : null;
    }

    /// <summary>What an object makes pods from; absent for what runs none.</summary>
    public static PlacedNode TemplateOf(Manifest manifest) => manifest.Kind switch
    {
        "Deployment" or "StatefulSet" or "DaemonSet" or "Job" => manifest.Root["spec"]["template"],
        "Rollout" when manifest.ApiVersion.StartsWith("argoproj.io/", StringComparison.Ordinal) => manifest.Root["spec"]["template"],
        "CronJob" => manifest.Root["spec"]["jobTemplate"]["spec"]["template"],
        "Pod" => manifest.Root,
        _ => default,
    };

    /// <summary>Whether a patch of a kustomization may write a field, so that its absence here says nothing.</summary>
    public bool MayGet(string field) => Array.Exists(_patches.Value, patch => patch.Writes(field));

    /// <summary>The labels of the object or of its pods, with those that a kustomization gives.</summary>
    public IReadOnlyDictionary<string, string> LabelsOf(PlacedNode node, bool isOfPods) => Kustomization.LabelsOf(node, Kustomizations, isOfPods);
}
