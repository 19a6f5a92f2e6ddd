using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// What a container asks for beyond its own: ports of the node, STD9181, and capabilities, STD9182. A DaemonSet is there for its node. Clauses:
/// <c>k8s-security-context</c>, <c>least-privilege-process</c>.
/// </summary>
internal sealed class AddedRightsRules : IManifestRules
{
    // What the level 'baseline' of the Pod Security Standards of Kubernetes lets a container add.
    private static readonly string[] Allowed =
    [
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
    ];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesHostPort, RuleCatalog.KubernetesAddedCapabilities];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set) => set.Workloads
        .Where(w => !w.IsNodeAgent)
        .SelectMany(w => w.Containers.SelectMany(c => Ports(w, c).Concat(w.IsWindows ? [] : Capabilities(c))));

    // On the network of the node every port is one of it, which STD9157 says.
    private static IEnumerable<Finding> Ports(Workload workload, Container container) => workload.Pod["hostNetwork"].Boolean == true
        ? []
        : container.Node["ports"].Items.Select(p => p["hostPort"]).Where(p => p.Number is > 0).Select(p => p.FindingAtKey(
            RuleCatalog.KubernetesHostPort,
            $"{container.Title} takes port {ValueText.Shorten(p.Text!)} of its node",
            "Remove 'hostPort'; a Service leads requests to the pods, and two of them fit onto one node"));

    private static IEnumerable<Finding> Capabilities(Container container) => container.Node["securityContext"]["capabilities"]["add"].Items
        .Where(IsAdded)
        .Select(c => c.Finding(
            RuleCatalog.KubernetesAddedCapabilities,
            $"{container.Title} adds the capability {ValueText.Quote(c.Text!)}",
            "Remove it from 'capabilities.add'; a web service needs none, and a port below 1024 only 'NET_BIND_SERVICE'"));

    private static bool IsAdded(PlacedNode capability)
    {
        var name = HostRules.CapabilityOf(capability);
        return name.Length > 0 && !Variable.Is(name) && !HostRules.IsOfNode(name) && !Allowed.Contains(name, StringComparer.Ordinal);
    }
}
