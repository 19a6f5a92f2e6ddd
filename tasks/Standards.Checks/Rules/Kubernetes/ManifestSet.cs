using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>The objects of a repository, and what they say of each other.</summary>
internal sealed class ManifestSet
{
    private readonly ILookup<string, Manifest> _byKind;
    private readonly KustomizeSet _kustomize;

    private ManifestSet(CheckContext context, IReadOnlyList<Manifest> manifests, KustomizeSet kustomize)
    {
        Context = context;
        _kustomize = kustomize;
        _byKind = manifests.ToLookup(m => m.Kind, StringComparer.Ordinal);
        All = manifests;
        Surroundings = new Surroundings(this);
        PodSources = [.. manifests.Select(m => PodSource.TryCreate(m, kustomize)).OfType<PodSource>()];
        Services = [.. _byKind["Service"].Where(m => m.ApiVersion == "v1")];
        Workloads = [.. manifests.Select(m => Workload.TryCreate(m, kustomize)).OfType<Workload>()];
    }

    /// <summary>The run.</summary>
    public CheckContext Context { get; }

    /// <summary>All objects that are read, in the order of the files.</summary>
    public IReadOnlyList<Manifest> All { get; }

    /// <summary>The files that the objects may be in.</summary>
    public IReadOnlyList<SourceFile> Files { get; private init; } = [];

    /// <summary>What is seen beside an object.</summary>
    public Surroundings Surroundings { get; }

    /// <summary>Everything that makes pods.</summary>
    public IReadOnlyList<PodSource> PodSources { get; }

    /// <summary>The services of Kubernetes; Knative has a kind of this name too.</summary>
    public IReadOnlyList<Manifest> Services { get; }

    /// <summary>Whole workloads; patches are none.</summary>
    public IReadOnlyList<Workload> Workloads { get; }

    /// <summary>Images whose tags skaffold writes.</summary>
    public IReadOnlySet<string> BuiltImages { get; private init; } = new HashSet<string>();

    /// <summary>Projects that are made into images.</summary>
    public IReadOnlyList<SourceFile> Projects { get; private init; } = [];

    /// <summary>Dockerfiles beside those projects.</summary>
    public IReadOnlyList<SourceFile> ImageFiles { get; private init; } = [];

    /// <summary>The objects of a kind.</summary>
    public IEnumerable<Manifest> OfKind(string kind) => _byKind[kind];

    /// <summary>The patches of an object by kustomizations.</summary>
    public IEnumerable<KustomizePatch> PatchesOf(Manifest manifest) => _kustomize.PatchesOf(manifest);

    /// <summary>The kustomizations that take an object.</summary>
    public IReadOnlyList<Kustomization> KustomizationsOf(Manifest manifest) => _kustomize.Of(manifest.File);

    /// <summary>The labels of an object, with those that a kustomization gives.</summary>
    public IReadOnlyDictionary<string, string> LabelsOf(Manifest manifest) =>
        Kustomization.LabelsOf(manifest.Root, KustomizationsOf(manifest), isOfPods: false);

    /// <summary>Reads the manifests among the files.</summary>
    /// <param name="files">YAML files and projects.</param>
    /// <param name="context">The run.</param>
    /// <param name="findings">What could not be read is added to it.</param>
    public static ManifestSet Read(IReadOnlyList<SourceFile> files, CheckContext context, List<Finding> findings)
    {
        var yaml = files.Where(f => ManifestFiles.Is(f, context.Policy)).ToArray();
        var kustomize = new KustomizeSet(yaml.Where(f => ManifestFiles.IsKustomization(f.Path)), context.Snapshot);
        var candidates = yaml.Where(f => !ManifestFiles.IsKustomization(f.Path) && !kustomize.PatchFiles.Contains(f.Path)).ToArray();
        var facts = context.Facts.Get(new ObjectFact(), candidates, context.Cancellation);
        var manifests = candidates.Where((_, i) => facts[i] is { IsManifest: true }).SelectMany(f => ManifestReader.Read(f, findings)).ToArray();
        return new ManifestSet(context, manifests, kustomize)
        {
            Files = candidates,
            BuiltImages = yaml.Where(f => ManifestFiles.IsSkaffold(f.Path)).SelectMany(Artifacts).ToHashSet(StringComparer.Ordinal),
            Projects = [.. files.Where(f => f.Path.EndsWith("proj", StringComparison.OrdinalIgnoreCase))],
            ImageFiles = [.. files.Where(f => PlaceOf.IsImageDefinition(f.Name))],
        };
    }

    /// <summary>Whether any object of a kind selects the pods of a workload.</summary>
    public IEnumerable<Manifest> Selecting(string kind, string selector, Workload workload) =>
        _byKind[kind].Where(m => m.IsBeside(workload.Manifest) && LabelSelector.IsMatch(m.Root["spec"][selector], workload.Labels));

    /// <summary>The autoscalers that name a workload: of Kubernetes, or of KEDA.</summary>
    public IEnumerable<Manifest> ScalersOf(Workload workload) => _byKind["HorizontalPodAutoscaler"].Concat(_byKind["ScaledObject"]).Where(m =>
        m.IsBeside(workload.Manifest)
        && m.Root["spec"]["scaleTargetRef"]["name"].Text == workload.Manifest.Name
        && (m.Root["spec"]["scaleTargetRef"]["kind"].Text ?? "Deployment") == workload.Manifest.Kind);

    /// <summary>
    /// Those of them that reach a cluster with it: from its folder, by the same kustomization, or into the same namespace. Another base may hold
    /// another variant of the same name.
    /// </summary>
    public IEnumerable<Manifest> ScalersWith(Workload workload) => ScalersOf(workload).Where(m =>
        m.File.Directory == workload.Manifest.File.Directory
        || (m.Namespace is { } name && name == workload.Manifest.Namespace)
        || _kustomize.Of(m.File).Any(workload.Kustomizations.Contains));

    private static IEnumerable<string> Artifacts(SourceFile file)
    {
        try
        {
            return
            [
                .. Standards.Checks.Foundation.Yaml.YamlDocument
                    .Split(file.ReadText(ManifestFiles.MaxBytes))
                    .Select(d => new PlacedNode(file.Path, Standards.Checks.Foundation.Yaml.YamlReader.Read(d).Root))
                    .SelectMany(r => r["build"]["artifacts"].Items)
                    .Select(a => a["image"].Text)
                    .OfType<string>(),
            ];
        }
        catch (UnreadableFileException)
        {
            return [];
        }
    }
}
