using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>That the pods of a workload do not share one node: STD9187. Clause: <c>k8s-replicas</c>.</summary>
internal sealed class SpreadRule : IManifestRules
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesPodSpread];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set) => set.Workloads
        .Where(w => w.IsLongRunning && !w.IsNodeAgent && !IsSpread(w) && IsSeveral(set, w))
        .Select(w => w.Manifest.Missing(
            RuleCatalog.KubernetesPodSpread,
            $"the pods of {w.Manifest.Title} may all run on one node",
            "Write 'topologySpreadConstraints' below 'template.spec', with the 'topologyKey' 'kubernetes.io/hostname' and the label of the pods"));

    private static bool IsSpread(Workload workload) =>
        workload.Pod["topologySpreadConstraints"].Items.Count > 0
        || workload.Pod["affinity"]["podAntiAffinity"].Exists
        || workload.MayGet("topologySpreadConstraints")
        || workload.MayGet("affinity");

    private static bool IsSeveral(ManifestSet set, Workload workload) =>
        Number(workload.Manifest.Root["spec"]["replicas"]) is > 1
        || set.ScalersWith(workload).Any(s => Number(s.Root["spec"][s.Kind == "ScaledObject" ? "minReplicaCount" : "minReplicas"]) is > 1);

    private static int? Number(PlacedNode node) =>
        int.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
