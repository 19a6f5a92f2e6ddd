using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Operations;

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
        set.Workloads.Where(w => !w.IsWindows).SelectMany(w => w.Containers.SelectMany(c => Check(w, c)));

    private static IEnumerable<Finding> Check(Workload workload, Container container)
    {
        var own = container.Node["securityContext"];
        var pod = workload.Pod["securityContext"];
        var nonRoot = own["runAsNonRoot"] is { Exists: true } n ? n : pod["runAsNonRoot"];
        var user = own["runAsUser"] is { Exists: true } u ? u : pod["runAsUser"];
        var isRoot = nonRoot.Boolean == false || user.Text == "0";
        if (isRoot && !container.IsInit && !workload.IsNodeAgent && !workload.MayGet("securityContext"))
        {
            var node = user.Text == "0" ? user : nonRoot;
            yield return node.Finding(
                RuleCatalog.KubernetesNonRootUser,
                $"{container.Title} runs as root: {(user.Text == "0" ? "'runAsUser: 0'" : "'runAsNonRoot: false'")}",
                user.Text == "0" ? "Write the user of the image, 'runAsUser: 1654' for images of .NET" : "Write 'runAsNonRoot: true' and 'runAsUser: 1654'");
        }

        if (own["privileged"].Boolean == true || workload.MayGet("securityContext"))
        {
            yield break;
        }

        string[] missing =
        [
            .. isRoot || nonRoot.Exists ? [] : new[] { "runAsNonRoot: true" },
            .. isRoot || user.Exists ? [] : new[] { "runAsUser: 1654" },
            .. own["allowPrivilegeEscalation"].Boolean == false || own["allowPrivilegeEscalation"].Text is { } text && Variable.Is(text)
                ? []
                : new[] { "allowPrivilegeEscalation: false" },
            .. own["capabilities"]["drop"].Items.Any(c => c.Text?.Equals("ALL", StringComparison.OrdinalIgnoreCase) == true)
                ? []
                : new[] { "capabilities: { drop: [ALL] }" },
        ];
        if (missing.Length > 0)
        {
            yield return container.Missing(
                RuleCatalog.KubernetesDroppedCapabilities,
                $"the securityContext of {container.Title} does not say {ListText.Or(missing.Select(m => $"'{m}'"))}",
                (own.Exists
                        ? $"Write {ListText.And([.. missing.Select(m => $"'{m}'")])} below 'securityContext'"
                        : $"Write 'securityContext: {{ {string.Join(", ", missing)} }}' in the container")
                    + $"{(missing.Any(m => m.StartsWith("runAsUser", StringComparison.Ordinal)) ? "; 1654 is the user of images of .NET" : "")}");
        }

        if (own["readOnlyRootFilesystem"].Text is null or "false")
        {
            var at = own["readOnlyRootFilesystem"];
            const string Fix = "Write 'readOnlyRootFilesystem: true'; mount an 'emptyDir' where it has to write, such as '/tmp'";
            yield return at.Exists
                ? at.Finding(RuleCatalog.KubernetesReadOnlyFiles, $"the files of {container.Title} can be changed while it runs", Fix)
                : container.Missing(RuleCatalog.KubernetesReadOnlyFiles, $"the files of {container.Title} can be changed while it runs", Fix);
        }
    }
}
