using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Operations;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>Who may talk to pods, and to whom they may: STD9169. Clause: <c>network-policy-default-deny</c>.</summary>
internal sealed class NetworkRules : IManifestRules
{
    private const string Kind = "NetworkPolicy";

    // Policies of network plug-ins select in their own ways.
    private static readonly string[] Others = ["CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy", "AdminNetworkPolicy", "GlobalNetworkPolicy"];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules { get; } = [RuleCatalog.KubernetesNetworkPolicy];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set) =>
        Deployables.IsDeployed(set.Context.Policy) && !Others.Any(kind => set.OfKind(kind).Any()) ? set.Workloads.Where(w => w.IsLongRunning && !IsOnHostNetwork(w)).SelectMany(w => Missing(set, w)) : [];

    private static bool IsOnHostNetwork(Workload workload) => workload.Pod["hostNetwork"].Boolean == true;

    private static IEnumerable<Finding> Missing(ManifestSet set, Workload workload)
    {
        var policies = set.Selecting(Kind, "podSelector", workload).ToArray();
        var manifest = workload.Manifest;
        if (policies.Length == 0)
        {
            yield return manifest.Missing(RuleCatalog.KubernetesNetworkPolicy, $"no NetworkPolicy selects the pods of {manifest.Title}, so that everybody may talk to them", "Run 'dotnet new std-kubernetes' for one, or write one with 'policyTypes: [Ingress, Egress]' and who may");
        }
        else if (((string[])["Ingress", "Egress"]).FirstOrDefault(type => !policies.Any(p => Covers(p, type))) is { } missing)
        {
            var types = policies[0].Root["spec"]["policyTypes"];
            var message = $"the {(missing == "Ingress" ? "traffic to" : "traffic from")} the pods of {manifest.Title} is not limited";
            const string Fix = "Write 'policyTypes: [Ingress, Egress]' and what is allowed";
            yield return types.Exists ? types.FindingAtKey(RuleCatalog.KubernetesNetworkPolicy, message, Fix) : policies[0].Missing(RuleCatalog.KubernetesNetworkPolicy, message, Fix);
        }
    }

    // Without a list, a policy is about what comes in, and about what goes out when it says something of that.
    private static bool Covers(Manifest policy, string type)
    {
        var types = policy.Root["spec"]["policyTypes"];
        return types.Exists ? types.Items.Any(t => t.Text == type) : type == "Ingress" || policy.Root["spec"]["egress"].Exists;
    }
}
