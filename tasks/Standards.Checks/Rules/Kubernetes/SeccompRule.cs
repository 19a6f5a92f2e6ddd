using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// That the calls of containers to the kernel are limited: STD9180. What a container does not say, its pod says; one that is privileged has no
/// profile. Clause: <c>least-privilege-process</c>.
/// </summary>
internal sealed class SeccompRule : IManifestRules
{
    private const string Annotation = "seccomp.security.alpha.kubernetes.io/pod";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesSeccompProfile];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set) =>
        set.Workloads.Where(w => !w.IsWindows && !w.MayGet("securityContext") && !w.MayGet("seccompProfile")).SelectMany(Check);

    private static IEnumerable<Finding> Check(Workload workload)
    {
        var ofPod = Profile(workload.Pod);
        var open = workload.Containers.Select(c => Profile(c.Node)).Prepend(ofPod).Where(p => p.Text == "Unconfined").ToArray();
        foreach (var profile in open)
        {
            yield return profile.Finding(
                RuleCatalog.KubernetesSeccompProfile,
                $"the pods of {workload.Manifest.Title} may call everything of the kernel: 'seccompProfile: {{ type: Unconfined }}'",
                "Write 'type: RuntimeDefault'");
        }

        if (!ofPod.Exists && !workload.Template["metadata"]["annotations"][Annotation].Exists && workload.Containers.Any(IsOpen))
        {
            yield return workload.Manifest.Missing(
                RuleCatalog.KubernetesSeccompProfile,
                $"the pods of {workload.Manifest.Title} have no seccomp profile",
                "Write 'securityContext: { seccompProfile: { type: RuntimeDefault } }' below "
                    + $"'{(workload.Manifest.Kind == "Pod" ? "spec" : "template.spec")}'");
        }
    }

    private static bool IsOpen(Container container) =>
        !Profile(container.Node).Exists && container.Node["securityContext"]["privileged"].Boolean != true;

    private static PlacedNode Profile(PlacedNode node) => node["securityContext"]["seccompProfile"]["type"];
}
