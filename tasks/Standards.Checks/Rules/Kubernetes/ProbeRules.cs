using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// How a cluster knows that a container works: STD9153 and STD9154. Clauses: <c>liveness-and-readiness</c>, <c>health-liveness</c>, <c>health-readiness</c>.
/// </summary>
internal sealed class ProbeRules : IManifestRules
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesProbesPresence, RuleCatalog.KubernetesProbesDistinct];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set) =>
        set.Workloads.Where(w => w.IsLongRunning).SelectMany(w => w.Containers.Where(c => !c.IsInit).SelectMany(c => Check(w, c)));

    private static IEnumerable<Finding> Check(Workload workload, Container container)
    {
        var (live, ready) = (container.Node["livenessProbe"], container.Node["readinessProbe"]);
        string[] missing =
        [
            .. live.Exists || workload.MayGet("livenessProbe") ? [] : new[] { "livenessProbe" },
            .. ready.Exists || workload.MayGet("readinessProbe") ? [] : new[] { "readinessProbe" },
        ];
        var ports = container.Node["ports"].Items;
        if (ports.Count > 0 && missing.Length > 0)
        {
            var port = ports[0]["name"].Text ?? ports[0]["containerPort"].Text ?? "http";
            var text = missing.Select(
                probe => $"'{probe}: {{ httpGet: {{ path: /health/{(probe[0] == 'l' ? "live" : "ready")}, port: {ValueText.Shorten(port)} }} }}'");
            yield return container.Missing(
                RuleCatalog.KubernetesProbesPresence,
                $"{container.Title} has no {ListText.Or(missing)}",
                $"Write {ListText.And([.. text])}, with the paths that it serves");
        }

        if (Address(live) is { } address && address == Address(ready))
        {
            var path = live["httpGet"]["path"];
            yield return path.Finding(
                RuleCatalog.KubernetesProbesDistinct,
                $"the liveness probe of {container.Title} asks {ValueText.Quote(path.Text!)}, as the readiness probe does",
                "Write a path there that asks no dependency, such as '/health/live'; one that is down would restart the container");
        }
    }

    private static string? Address(PlacedNode probe) => probe["httpGet"]["path"].Text is { } path ? $"{path} {probe["httpGet"]["port"].Text}" : null;
}
