using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// Who may talk to pods, to whom they may, and whether the way in is encrypted: STD9169, STD9177. Clauses: <c>network-policy-default-deny</c>,
/// <c>tls-everywhere</c>.
/// </summary>
internal sealed class NetworkRules : IManifestRules
{
    /// <summary>The kind that denies what it does not list.</summary>
    public const string Kind = "NetworkPolicy";

    // Policies of network plug-ins select in their own ways.
    private static readonly string[] Others = ["CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy", "AdminNetworkPolicy", "GlobalNetworkPolicy"];

    // Parts of annotations by which controllers and balancers of clouds are given a certificate. Those that only ask for one name no place for it.
    private static readonly string[] Certificates = ["cert", "router.tls", "ssl-passthrough"];
    private static readonly string[] Requests = ["cert-manager.io/", "certmanager.k8s.io/"];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesNetworkPolicy, RuleCatalog.KubernetesEntryTls];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set) =>
    [
        .. Deployables.IsDeployed(set.Context.Policy) && !Others.Any(kind => set.OfKind(kind).Any())
            ? set.Workloads
                .Where(w => (w.IsLongRunning || w.Manifest.Kind == "Pod") && !IsOnHostNetwork(w))
                .SelectMany(w => Missing(set, w))
                .Concat(set.OfKind(Kind).SelectMany(policy => OpenTrafficRule.Check(set, policy)))
            : [],
        .. set.OfKind("Ingress").Where(m => IsPlain(set, m)).Select(m => m.Missing(
            RuleCatalog.KubernetesEntryTls,
            $"{m.Title} takes requests without TLS",
            "Write 'tls' below 'spec', with the hosts and the name of the secret that holds their certificate")),
        .. set.OfKind("Gateway").Where(m => m.ApiVersion.StartsWith("gateway.networking.k8s.io/", StringComparison.Ordinal)).SelectMany(m => Plain(set, m)),
    ];

    /// <summary>
    /// Whether a policy is about a direction. Without a list, it is about what comes in, and about what goes out when it says something of that.
    /// </summary>
    public static bool Covers(Manifest policy, string type)
    {
        var types = policy.Root["spec"]["policyTypes"];
        return types.Exists ? types.Items.Any(t => t.Text == type) : type == "Ingress" || policy.Root["spec"]["egress"].Exists;
    }

    // A certificate may also come with an annotation, or with a patch.
    private static bool IsPlain(ManifestSet set, Manifest ingress) =>
        ingress.Root["spec"] is { Exists: true } spec
        && !spec["tls"].Exists
        && !ingress.Root["metadata"]["annotations"].Entries.Any(IsCertificate)
        && !set.PatchesOf(ingress).Any(patch => patch.Writes("tls") || patch.Writes("annotations"));

    private static bool IsCertificate(PlacedNode annotation) =>
        annotation.Text is { } text
        && text != "false"
        && (Certificates.Any(part => annotation.Key.Contains(part, StringComparison.Ordinal))
            && !Requests.Any(part => annotation.Key.StartsWith(part, StringComparison.Ordinal))
            || (annotation.Key.EndsWith("/listen-ports", StringComparison.Ordinal) && text.Contains("HTTPS", StringComparison.Ordinal))
            || (annotation.Key.EndsWith("/router.entrypoints", StringComparison.Ordinal) && text.Contains("websecure", StringComparison.Ordinal)));

    // Beside a listener with TLS, one without redirects to it.
    private static IEnumerable<Finding> Plain(ManifestSet set, Manifest gateway)
    {
        var listeners = gateway.Root["spec"]["listeners"].Items;
        return listeners.Any(l => l["protocol"].Text is "HTTPS" or "TLS") || set.PatchesOf(gateway).Any(patch => patch.Writes("listeners"))
            ? []
            : listeners.Where(l => l["protocol"].Text == "HTTP").Take(1).Select(l => l["protocol"].Finding(
                RuleCatalog.KubernetesEntryTls,
                $"{gateway.Title} takes requests without TLS",
                "Write a listener with 'protocol: HTTPS' and 'tls.certificateRefs'; the one without TLS then redirects to it"));
    }

    private static bool IsOnHostNetwork(Workload workload) => workload.Pod["hostNetwork"].Boolean == true;

    private static IEnumerable<Finding> Missing(ManifestSet set, Workload workload)
    {
        var policies = set.Selecting(Kind, "podSelector", workload).ToArray();
        var manifest = workload.Manifest;
        if (policies.Length == 0)
        {
            yield return manifest.Missing(
                RuleCatalog.KubernetesNetworkPolicy,
                $"no NetworkPolicy selects the pods of {manifest.Title}, so that everybody may talk to them",
                $"Write one with 'policyTypes: [Ingress, Egress]' and who may; {KubernetesSample.Command}");
        }
        else if (((string[])["Ingress", "Egress"]).FirstOrDefault(type => !policies.Any(p => Covers(p, type))) is { } missing)
        {
            var types = policies[0].Root["spec"]["policyTypes"];
            var message = $"the {(missing == "Ingress" ? "traffic to" : "traffic from")} the pods of {manifest.Title} is not limited";
            const string Fix = "Write 'policyTypes: [Ingress, Egress]' and what is allowed";
            yield return types.Exists
                ? types.FindingAtKey(RuleCatalog.KubernetesNetworkPolicy, message, Fix)
                : policies[0].Missing(RuleCatalog.KubernetesNetworkPolicy, message, Fix);
        }
    }
}
