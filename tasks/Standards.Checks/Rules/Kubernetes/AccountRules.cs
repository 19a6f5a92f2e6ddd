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
        var bound = set
            .OfKind("RoleBinding")
            .Concat(set.OfKind("ClusterRoleBinding"))
            .SelectMany(b => b.Root["subjects"].Items)
            .Select(s => s["name"].Text)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        foreach (var workload in set.Workloads.Where(
            w => !w.Pod["automountServiceAccountToken"].Exists && !w.MayGet("automountServiceAccountToken") && !w.MayGet("serviceAccountName")))
        {
            var name = workload.Pod["serviceAccountName"].Text ?? workload.Pod["serviceAccount"].Text ?? "default";
            var account = set.OfKind("ServiceAccount").FirstOrDefault(a => a.Name == name && a.IsBeside(workload.Manifest));
            if (!bound.Contains(name)
                && (name == "default" || account is not null)
                && account?.Root["automountServiceAccountToken"].Boolean != false
                && account?.Root["metadata"]["annotations"].Exists != true)
            {
                yield return workload.Manifest.Missing(
                    RuleCatalog.KubernetesServiceAccountToken,
                    $"the pods of {workload.Manifest.Title} get a token of the service account {ValueText.Quote(name)}, to which nothing is bound",
                    $"Add 'automountServiceAccountToken: false' below '{(workload.Manifest.Kind == "Pod" ? "spec" : "template.spec")}'");
            }
        }
    }
}
