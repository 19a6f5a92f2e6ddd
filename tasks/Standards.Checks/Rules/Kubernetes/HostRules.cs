using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// Pods that have the rights or files of the node they run on: STD9157 and STD9159. A DaemonSet is there for its node. Clauses:
/// <c>k8s-security-context</c>, <c>least-privilege-process</c>.
/// </summary>
internal sealed class HostRules : IManifestRules
{
    // With any of them a process can become root of the node (capabilities(7)).
    private static readonly string[] Capabilities = ["ALL", "SYS_ADMIN", "SYS_MODULE", "SYS_RAWIO", "SYS_PTRACE", "DAC_READ_SEARCH", "BPF"];

    // Who may talk to them starts containers as root.
    private static readonly string[] Sockets =
    [
        "/var/run/docker.sock", "/run/docker.sock", "/run/containerd/containerd.sock", "/var/run/containerd/containerd.sock", "/var/run/crio/crio.sock", "/",
    ];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesNodeRights, RuleCatalog.KubernetesHostPath];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set) => set.Workloads.Where(w => !w.IsNodeAgent).SelectMany(Check);

    /// <summary>A capability by the name that the kernel gives it, without <c>CAP_</c>.</summary>
    public static string CapabilityOf(PlacedNode item) => (item.Text ?? "").ToUpperInvariant().Replace("CAP_", "", StringComparison.Ordinal);

    /// <summary>Whether a process with the capability can become root of the node.</summary>
    public static bool IsOfNode(string capability) => Capabilities.Contains(capability, StringComparer.Ordinal);

    private static IEnumerable<Finding> Check(Workload workload)
    {
        foreach (var key in (string[])["hostNetwork", "hostPID", "hostIPC"])
        {
            if (workload.Pod[key] is { Boolean: true } node)
            {
                yield return node.FindingAtKey(
                    RuleCatalog.KubernetesNodeRights, $"the pods of {workload.Manifest.Title} share the node's: '{key}: true'", $"Remove '{key}'");
            }
        }

        foreach (var context in workload.Containers.Select(c => (c.Title, Node: c.Node["securityContext"])))
        {
            if (context.Node["privileged"] is { Boolean: true } privileged)
            {
                yield return privileged.FindingAtKey(
                    RuleCatalog.KubernetesNodeRights,
                    $"{context.Title} has all rights of the node: 'privileged: true'",
                    "Write 'privileged: false', and below 'capabilities.add' what it needs");
            }

            foreach (var capability in context.Node["capabilities"]["add"].Items.Where(c => IsOfNode(CapabilityOf(c))))
            {
                yield return capability.Finding(
                    RuleCatalog.KubernetesNodeRights,
                    $"{context.Title} can become root of the node by the capability {ValueText.Quote(capability.Text!)}",
                    "Remove it from 'capabilities.add'");
            }
        }

        foreach (var path in workload.Pod["volumes"].Items.Select(v => v["hostPath"]["path"]).Where(p => p.Text is { } text && !Variable.Is(text)))
        {
            var isSocket = Sockets.Contains(path.Text!, StringComparer.Ordinal);
            yield return path.Finding(
                isSocket ? RuleCatalog.KubernetesNodeRights : RuleCatalog.KubernetesHostPath,
                $"the pods of {workload.Manifest.Title} mount {ValueText.Quote(path.Text!)} of the node",
                isSocket
                    ? "Remove the volume: who reads and writes it is root of the node"
                    : "Take a volume that goes with the pod: 'persistentVolumeClaim', or 'emptyDir' for what may be lost");
        }
    }
}
