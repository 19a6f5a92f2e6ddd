using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>Names by which others find pods: namespaces and ports, STD9171 and STD9172. Clauses: <c>k8s-namespace</c>, <c>k8s-ports-named</c>.</summary>
internal sealed class PlaceRules : IManifestRules
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesNamespace, RuleCatalog.KubernetesPortNames];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set) =>
        (Deployables.IsDeployed(set.Context.Policy) ? set.Workloads.SelectMany(Namespace) : []).Concat(
            set.Workloads.Where(w => w.IsLongRunning).SelectMany(w => w.Containers.SelectMany(Ports)));

    private static IEnumerable<Finding> Namespace(Workload workload)
    {
        var manifest = workload.Manifest;
        if (workload.Kustomizations.Any(k => k.Root["namespace"].Exists))
        {
            yield break;
        }

        const string Fix = "Write the namespace of its group below 'metadata', such as 'namespace: payments', or 'namespace' in the kustomization";
        if (manifest.Namespace is null)
        {
            yield return manifest.Missing(RuleCatalog.KubernetesNamespace, $"{manifest.Title} says no namespace", Fix);
        }
        else if (manifest.Namespace == "default")
        {
            yield return manifest.Root["metadata"]["namespace"].Finding(
                RuleCatalog.KubernetesNamespace, $"{manifest.Title} is in the namespace 'default'", Fix);
        }
    }

    private static IEnumerable<Finding> Ports(Container container) => container.Node["ports"].Items
        .Where(p => p["containerPort"].Exists && !p["name"].Exists)
        .Select(p => p["containerPort"].Finding(
            RuleCatalog.KubernetesPortNames,
            $"port {ValueText.Shorten(p["containerPort"].Text ?? "")} of {container.Title} has no name",
            "Add 'name: http' there, or 'name: grpc' or 'name: metrics' for what it serves; services and probes use the name"));
}
