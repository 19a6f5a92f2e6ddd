using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// STD9169: a policy whose rule names nobody and no port allows everything, although it is there. Policies add up, so one such rule is enough. A
/// rule that names ports is left alone: the ways in from outside of the cluster have no name there.
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
                yield return rule.Finding(
                    RuleCatalog.KubernetesNetworkPolicy,
                    $"{policy.Title} allows all {(type == "Ingress" ? "traffic to" : "traffic from")} its pods",
                    $"Write '{peers}' with the pods or addresses, and 'ports' with what they need; without a rule, nothing is allowed");
            }
        }
    }

    private static bool IsOpen(PlacedNode rule, string peers) =>
        rule["ports"].Items.Count == 0 && (rule[peers].Items.Count == 0 || rule[peers].Items.Any(IsEverybody));

    // No selector; all pods of all namespaces; or all addresses.
    private static bool IsEverybody(PlacedNode peer)
    {
        var (pods, namespaces, block) = (peer["podSelector"], peer["namespaceSelector"], peer["ipBlock"]);
        return block.Exists
            ? block["cidr"].Text is "0.0.0.0/0" or "::/0" && block["except"].Items.Count == 0
            : namespaces.Exists ? IsEmpty(namespaces) && (!pods.Exists || IsEmpty(pods)) : !pods.Exists;
    }

    private static bool IsEmpty(PlacedNode selector) => selector["matchLabels"].Entries.Count == 0 && selector["matchExpressions"].Items.Count == 0;
}
