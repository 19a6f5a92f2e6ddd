using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// Whether pods hold a key to the API of the cluster that they do not need: STD9175. An account to which something is bound needs it, and
/// of one that the repository does not have nobody knows. Clause: <c>least-privilege-process</c>.
/// </summary>
internal sealed class AccountRules : IManifestRules
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesServiceAccountToken];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set)
    {
        var bound = Bound(set);
        return set.Workloads.Where(w => IsGivenToken(w) && !bound.Contains(Account(w)) && IsKnownToGiveToken(w, set)).Select(w => w.Manifest.Missing(
            RuleCatalog.KubernetesServiceAccountToken,
            $"the pods of {w.Manifest.Title} get a token of the service account {ValueText.Quote(Account(w))}, to which nothing is bound",
            $"Add 'automountServiceAccountToken: false' below '{(w.Manifest.Kind == "Pod" ? "spec" : "template.spec")}'"));
    }

    private static HashSet<string> Bound(ManifestSet set) => set
        .OfKind("RoleBinding")
        .Concat(set.OfKind("ClusterRoleBinding"))
        .SelectMany(b => b.Root["subjects"].Items)
        .Select(s => s["name"].Text)
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);

    private static string Account(Workload workload) => workload.Pod["serviceAccountName"].Text ?? workload.Pod["serviceAccount"].Text ?? "default";

    private static bool IsGivenToken(Workload workload) =>
        !workload.Pod["automountServiceAccountToken"].Exists && !workload.MayGet("automountServiceAccountToken") && !workload.MayGet("serviceAccountName");

    // Annotations bind an account to one of a cloud.
    private static bool IsKnownToGiveToken(Workload workload, ManifestSet set) =>
        set.OfKind("ServiceAccount").FirstOrDefault(a => a.Name == Account(workload) && a.IsBeside(workload.Manifest)) is { } account
            ? account.Root["automountServiceAccountToken"].Boolean != false && !account.Root["metadata"]["annotations"].Exists
            : Account(workload) == "default";
}
