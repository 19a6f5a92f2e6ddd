using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>What happens when nodes are drained: STD9167 and STD9168. Clause: <c>k8s-pdb</c>.</summary>
internal sealed class DisruptionRules : IManifestRules
{
    private const string Kind = "PodDisruptionBudget";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesDisruptionBudgetPresence, RuleCatalog.KubernetesDisruptionBudgetSize];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set) =>
        set.OfKind(Kind)
            .SelectMany(budget => Blocking(set, budget))
            .Concat(Deployables.IsDeployed(set.Context.Policy) ? set.Workloads.Where(OwnServers.Hold).SelectMany(w => Missing(set, w)) : []);

    private static IEnumerable<Finding> Missing(ManifestSet set, Workload workload)
    {
        if (!set.Selecting(Kind, "selector", workload).Any())
        {
            var label = workload.Labels.FirstOrDefault(l => l.Key is "app" or "app.kubernetes.io/name");
            yield return workload.Manifest.Missing(
                RuleCatalog.KubernetesDisruptionBudgetPresence,
                $"no PodDisruptionBudget selects the pods of {workload.Manifest.Title}",
                $"Write one with 'maxUnavailable: 1' and 'selector: {{ matchLabels: {{ {label.Key ?? "app"}: "
                    + $"{ValueText.Shorten(label.Value ?? workload.Manifest.Name)} }} }}'; {KubernetesSample.Command}");
        }
    }

    // No pod may ever go, so that a node with one is never drained.
    private static IEnumerable<Finding> Blocking(ManifestSet set, Manifest budget)
    {
        var (most, least) = (budget.Root["spec"]["maxUnavailable"], budget.Root["spec"]["minAvailable"]);
        if (most.Text is "0" or "0%")
        {
            yield return Finding(budget, most);
        }
        else if (IsAll(least) || (Pods(set, budget) is { } pods && Least(least, pods) >= pods))
        {
            yield return Finding(budget, least);
        }
    }

    private static Finding Finding(Manifest budget, PlacedNode at) =>
        at.FindingAtKey(
            RuleCatalog.KubernetesDisruptionBudgetSize,
            $"{budget.Title} lets no pod go: '{at.Key}: {ValueText.Shorten(at.Text!)}'",
            $"Write 'maxUnavailable: 1'{(at.Key == "minAvailable" ? " instead of 'minAvailable'" : "")}; a node with such a pod cannot be drained");

    // Those of the one workload that it selects, as far as somebody says how many there are at least.
    private static int? Pods(ManifestSet set, Manifest budget)
    {
        var workloads = set.Workloads
            .Where(w => w.IsLongRunning && budget.IsBeside(w.Manifest) && LabelSelector.IsMatch(budget.Root["spec"]["selector"], w.Labels))
            .Take(2)
            .ToArray();
        if (workloads is not [{ IsNodeAgent: false } workload] || workload.MayGet("replicas") || workload.Kustomizations.Any(k => k.Root["replicas"].Exists))
        {
            return null;
        }

        var scalers = set.ScalersWith(workload).ToArray();
        return scalers.Length == 0
            ? Number(workload.Manifest.Root["spec"]["replicas"])
            : scalers.Length == 1 ? Minimum(scalers[0]) : null;
    }

    // Kubernetes scales to one where the autoscaler says nothing. KEDA scales to none, and the first pod comes with the first message.
    private static int? Minimum(Manifest scaler) => scaler.Kind == "ScaledObject"
        ? Number(scaler.Root["spec"]["minReplicaCount"]) is { } min and > 0 ? min : null
        : scaler.Root["spec"]["minReplicas"] is { Exists: true } own ? Number(own) : 1;

    private static bool IsAll(PlacedNode least) => Percent(least) is >= 100;

    // A share of the pods is rounded up: of ten pods 95 % are ten.
    private static int? Least(PlacedNode least, int pods) => Percent(least) is { } percent ? (int)(((long)percent * pods + 99) / 100) : Number(least);

    private static int? Percent(PlacedNode node) => node.Text is { Length: > 1 and < 6 } text && text[^1] == '%'
        && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private static int? Number(PlacedNode node) => int.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
