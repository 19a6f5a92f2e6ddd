using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>What makes pods, whole or the part of it that a kustomization merges: the labels and the containers that selectors and ports mean.</summary>
/// <param name="Manifest">The object.</param>
/// <param name="Template">What it makes pods from.</param>
/// <param name="Labels">The labels of its pods, with those that a kustomization gives.</param>
internal sealed record PodSource(Manifest Manifest, PlacedNode Template, IReadOnlyDictionary<string, string> Labels)
{
    /// <summary>The ports that its containers name.</summary>
    public IEnumerable<PlacedNode> Ports =>
        Template["spec"]["initContainers"].Items.Concat(Template["spec"]["containers"].Items).SelectMany(c => c["ports"].Items);

    /// <summary>Null for what makes no pods.</summary>
    public static PodSource? TryCreate(Manifest manifest, KustomizeSet kustomize)
    {
        var template = manifest.Kind is "ReplicaSet" or "ReplicationController" ? manifest.Root["spec"]["template"] : Workload.TemplateOf(manifest);
        return template.Exists
            ? new PodSource(manifest, template, Kustomization.LabelsOf(template, kustomize.Of(manifest.File), isOfPods: true))
            : null;
    }
}
