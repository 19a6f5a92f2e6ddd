using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>That clusters still serve the versions of the API that manifests name: STD9186. Clause: <c>k8s-static-validation</c>.</summary>
internal sealed class RemovedVersionRule : IManifestRules
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesServedVersion];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set)
    {
        foreach (var manifest in set.All)
        {
            if (RemovedVersions.Find(manifest.ApiVersion, manifest.Kind) is { } removed)
            {
                yield return manifest.Root["apiVersion"].Finding(
                    RuleCatalog.KubernetesServedVersion,
                    $"Kubernetes {removed.Release} and later refuse a {manifest.Kind} of {ValueText.Quote(manifest.ApiVersion)}",
                    removed.IsVersion
                        ? $"Write 'apiVersion: {removed.Instead}', and compare the fields with that version"
                        : $"Remove it, and use {removed.Instead}");
            }
        }
    }
}
