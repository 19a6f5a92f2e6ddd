using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// STD9169: a policy whose rule names nobody and no port allows everything, although it is there. Policies add up, so one such rule is enough. A
/// rule that names ports is left alone: the ways in from outside of the cluster have no name there. A protocol without a port is no port.
/// </summary>
internal static class OpenTrafficRule
{
    private static readonly (string Type, string Rules, string Peers)[] Directions = [("Ingress", "ingress", "from"), ("Egress", "egress", "to")];

    /// <summary>The rules of a policy that allow everything.</summary>
    public static IEnumerable<Finding> Check(ManifestSet set, Manifest policy)
    {
        foreach (var (type, rules, peers) in Directions)
        {
            if (!NetworkRules.Covers(policy, type) || set.PatchesOf(policy).Any(patch => patch.Writes(rules)))
            {
                continue;
            }

            foreach (var rule in policy.Root["spec"][rules].Items.Where(rule => IsOpen(rule, peers)))
            {
                yield return Finding(policy, rule, type, peers);
            }
        }
    }

    /// <summary>The rules of a policy that are written as <c>{}</c>: what a template says of others is known when it is rendered.</summary>
    public static IEnumerable<Finding> EmptyRules(Manifest policy) =>
        from direction in Directions
        where NetworkRules.Covers(policy, direction.Type)
        from rule in policy.Root["spec"][direction.Rules].Items
        where rule.Node is YamlMapping { Entries.Count: 0 }
        select Finding(policy, rule, direction.Type, direction.Peers);

    private static Finding Finding(Manifest policy, PlacedNode rule, string type, string peers) => rule.Finding(
        RuleCatalog.KubernetesNetworkPolicy,
        $"{(Variable.Is(policy.Name) ? "the NetworkPolicy" : policy.Title)} allows all {(type == "Ingress" ? "traffic to" : "traffic from")} its pods",
        $"Write '{peers}' with the pods or addresses, and 'ports' with what they need; without a rule, nothing is allowed");

    private static bool IsOpen(PlacedNode rule, string peers) => IsEveryPort(rule["ports"].Items) && IsEverybody(rule[peers].Items);

    // '- protocol: TCP' is every port of it, and so is a range over all; UDP alone carries hardly anything but DNS.
    private static bool IsEveryPort(IReadOnlyList<PlacedNode> ports) =>
        ports.Count == 0
        || ports.Any(p => (p["protocol"].Text ?? "TCP") == "TCP" && (!p["port"].Exists || (p["port"].Number <= 1 && p["endPort"].Number >= 65535)));

    private static bool IsEverybody(IReadOnlyList<PlacedNode> peers) =>
        peers.Count == 0
        || peers.Any(IsEverybody)
        || AddressSpace.IsCovered(peers.Select(p => p["ipBlock"]).Where(b => b["except"].Items.Count == 0).Select(b => b["cidr"].Text).OfType<string>());

    // No selector, or all pods of all namespaces.
    private static bool IsEverybody(PlacedNode peer)
    {
        var (pods, namespaces) = (peer["podSelector"], peer["namespaceSelector"]);
        return !peer["ipBlock"].Exists && (namespaces.Exists ? IsEmpty(namespaces) && (!pods.Exists || IsEmpty(pods)) : !pods.Exists);
    }

    private static bool IsEmpty(PlacedNode selector) => selector["matchLabels"].Entries.Count == 0 && selector["matchExpressions"].Items.Count == 0;
}
