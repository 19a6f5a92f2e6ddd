using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// What a container may do: STD9155, STD9156 and STD9158. What a container does not say, its pod says. Clauses: <c>k8s-security-context</c>,
/// <c>least-privilege-process</c>, <c>container-non-root-user</c>.
/// </summary>
internal sealed class SecurityRules : IManifestRules
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.KubernetesDroppedCapabilities, RuleCatalog.KubernetesNonRootUser, RuleCatalog.KubernetesReadOnlyFiles,
    ];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set) =>
        set.Workloads.Where(w => !w.IsWindows && !w.MayGet("securityContext")).SelectMany(w => w.Containers.SelectMany(c => Check(w, c)));

    private static IEnumerable<Finding> Check(Workload workload, Container container)
    {
        var security = new ContainerSecurity(workload, container);
        IEnumerable<Finding> root = security.IsRoot && !security.MayBeRoot ? [RunsAsRoot(container, security)] : [];
        return security.IsPrivileged ? root : root.Concat(Undropped(container, security)).Concat(Writable(container, security));
    }

    private static Finding RunsAsRoot(Container container, ContainerSecurity security) => security.IsUserZero
        ? security.User.Finding(
            RuleCatalog.KubernetesNonRootUser,
            $"{container.Title} runs as root: 'runAsUser: 0'",
            "Write the user of the image, 'runAsUser: 1654' for images of .NET")
        : security.NonRoot.Finding(
            RuleCatalog.KubernetesNonRootUser,
            $"{container.Title} runs as root: 'runAsNonRoot: false'",
            "Write 'runAsNonRoot: true' and 'runAsUser: 1654'");

    private static IEnumerable<Finding> Undropped(Container container, ContainerSecurity security)
    {
        // One that is said to be root is not asked here for another user.
        (string Text, bool IsSaid)[] wanted =
        [
            ("runAsNonRoot: true", security.IsRoot || security.NonRoot.Exists),
            ("runAsUser: 1654", security.IsRoot || security.User.Exists),
            ("allowPrivilegeEscalation: false", security.HoldsRights),
            ("capabilities: { drop: [ALL] }", security.DropsAll),
        ];
        string[] missing = [.. wanted.Where(w => !w.IsSaid).Select(w => w.Text)];
        if (missing.Length > 0)
        {
            yield return container.Missing(
                RuleCatalog.KubernetesDroppedCapabilities,
                $"the securityContext of {container.Title} does not say {ListText.Or(missing.Select(m => $"'{m}'"))}",
                (security.Own.Exists
                        ? $"Write {ListText.And([.. missing.Select(m => $"'{m}'")])} below 'securityContext'"
                        : $"Write 'securityContext: {{ {string.Join(", ", missing)} }}' in the container")
                    + $"{(missing.Any(m => m.StartsWith("runAsUser", StringComparison.Ordinal)) ? "; 1654 is the user of images of .NET" : "")}");
        }
    }

    private static IEnumerable<Finding> Writable(Container container, ContainerSecurity security)
    {
        const string Fix = "Write 'readOnlyRootFilesystem: true'; mount an 'emptyDir' where it has to write, such as '/tmp'";
        var at = security.Own["readOnlyRootFilesystem"];
        if (at.Text is null or "false")
        {
            var message = $"the files of {container.Title} can be changed while it runs";
            yield return at.Exists
                ? at.Finding(RuleCatalog.KubernetesReadOnlyFiles, message, Fix)
                : container.Missing(RuleCatalog.KubernetesReadOnlyFiles, message, Fix);
        }
    }
}
