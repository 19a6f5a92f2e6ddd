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
    private const string Key = "automountServiceAccountToken";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesServiceAccountToken];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set)
    {
        var bound = Bound(set);
        return set.Workloads.Where(w => !bound.Contains(Account(w)) && IsGivenToken(w, set)).Select(Finding);
    }

    private static Finding Finding(Workload workload)
    {
        var at = workload.Pod[Key];
        var message =
            $"the pods of {workload.Manifest.Title} get a token of the service account {ValueText.Quote(Account(workload))}, to which nothing is bound";
        return at.Exists
            ? at.FindingAtKey(RuleCatalog.KubernetesServiceAccountToken, message, $"Write '{Key}: false' there")
            : workload.Manifest.Missing(
                RuleCatalog.KubernetesServiceAccountToken,
                message,
                $"Add '{Key}: false' below '{(workload.Manifest.Kind == "Pod" ? "spec" : "template.spec")}'");
    }

    private static HashSet<string> Bound(ManifestSet set) => set
        .OfKind("RoleBinding")
        .Concat(set.OfKind("ClusterRoleBinding"))
        .SelectMany(b => b.Root["subjects"].Items)
        .Select(s => s["name"].Text)
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);

    private static string Account(Workload workload) => workload.Pod["serviceAccountName"].Text ?? workload.Pod["serviceAccount"].Text ?? "default";

    // What a pod says itself comes before what its account says.
    private static bool IsGivenToken(Workload workload, ManifestSet set) =>
        (!workload.Pod[Key].Exists || workload.Pod[Key].Boolean == true)
        && !workload.MayGet(Key)
        && !workload.MayGet("serviceAccountName")
        && IsKnown(workload, set, isAsked: workload.Pod[Key].Boolean == true);

    // Annotations bind an account to one of a cloud.
    private static bool IsKnown(Workload workload, ManifestSet set, bool isAsked) =>
        set.OfKind("ServiceAccount").FirstOrDefault(a => a.Name == Account(workload) && a.IsBeside(workload.Manifest)) is { } account
            ? (isAsked || account.Root[Key].Boolean != false) && !account.Root["metadata"]["annotations"].Exists
            : Account(workload) == "default";
}
