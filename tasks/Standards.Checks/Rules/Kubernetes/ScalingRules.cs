using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>How many pods there are, and who decides: STD9164, STD9165 and STD9166. Clauses: <c>k8s-hpa</c>, <c>k8s-replicas</c>.</summary>
internal sealed class ScalingRules : IManifestRules
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.KubernetesAutoscalerPresence, RuleCatalog.KubernetesReplicaOwner, RuleCatalog.KubernetesReplicaCount,
    ];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set)
    {
        foreach (var workload in set.Workloads)
        {
            var scalers = set.ScalersWith(workload).ToArray();
            foreach (var finding in Fight(workload, scalers).Concat(
                Deployables.IsDeployed(set.Context.Policy) && OwnServers.Hold(workload) ? Few(set, workload, scalers) : []))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Fight(Workload workload, Manifest[] scalers)
    {
        var replicas = workload.Manifest.Root["spec"]["replicas"];

        // None stops it for good: an autoscaler leaves that alone.
        if (scalers.Length > 0 && replicas.Text is { } count and not "0")
        {
            yield return replicas.FindingAtKey(
                RuleCatalog.KubernetesReplicaOwner,
                $"{workload.Manifest.Title} says 'replicas: {ValueText.Shorten(count)}', and {scalers[0].Title} decides how many there are",
                "Remove 'replicas': each deployment would take the decision of the autoscaler back");
        }
    }

    private static IEnumerable<Finding> Few(ManifestSet set, Workload workload, Manifest[] scalers)
    {
        var manifest = workload.Manifest;
        if (!set.ScalersOf(workload).Any())
        {
            yield return manifest.Missing(
                RuleCatalog.KubernetesAutoscalerPresence,
                $"{manifest.Title} has no HorizontalPodAutoscaler",
                $"Write one with 'scaleTargetRef: {{ apiVersion: {ValueText.Shorten(manifest.ApiVersion)}, kind: {manifest.Kind}, "
                    + $"name: {ValueText.Shorten(manifest.Name)} }}', 'minReplicas: 3' and 'maxReplicas: 10'; {KubernetesSample.Command}");
            var replicas = manifest.Root["spec"]["replicas"];
            if (replicas.Text is "1"
                && !workload.MayGet("replicas")
                && !workload.Kustomizations.Any(k => k.Root["replicas"].Items.Any(r => r["name"].Text == manifest.Name)))
            {
                yield return replicas.Finding(
                    RuleCatalog.KubernetesReplicaCount,
                    $"{manifest.Title} runs one pod, and is down while that is replaced",
                    "Write 'replicas: 3', or leave it to an autoscaler with 'minReplicas: 3'");
            }
        }

        foreach (var scaler in scalers)
        {
            var min = scaler.Root["spec"][scaler.Kind == "ScaledObject" ? "minReplicaCount" : "minReplicas"];
            if (scaler.Kind != "ScaledObject" && (min.Text ?? "1") is "0" or "1")
            {
                var message = string.Create(CultureInfo.InvariantCulture, $"{scaler.Title} lets {manifest.Title} run {(min.Text == "0" ? "no" : "one")} pod");
                yield return min.Exists
                    ? min.Finding(RuleCatalog.KubernetesReplicaCount, message, "Write 'minReplicas: 3'")
                    : scaler.Missing(RuleCatalog.KubernetesReplicaCount, message, "Write 'minReplicas: 3' below 'spec'");
            }
        }
    }
}
