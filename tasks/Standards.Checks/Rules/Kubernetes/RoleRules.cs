using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// What roles of the cluster grant: STD9178 (all rights, or the way to them) and STD9179 (secrets, and commands in pods). Roles that Kubernetes
/// itself names (<c>system:</c>) are left alone. Clause: <c>access-least-privilege</c>.
/// </summary>
internal sealed class RoleRules : IManifestRules
{
    private const string Any = "*";

    // Each of them gives rights that the role does not name (the guide 'Role Based Access Control Good Practices' of Kubernetes).
    private static readonly string[] Ways = ["escalate", "bind", "impersonate"];

    private static readonly string[] Readers = [Any, "get", "list", "watch"];

    private static readonly (string Resource, string[] Verbs, string What)[] Sensitive =
    [
        ("secrets", Readers, "read secrets"),
        ("pods/exec", [Any, "create", "get"], "run commands in pods"),
        ("pods/attach", [Any, "create", "get"], "attach to pods"),
        ("pods", [Any, "create"], "start pods, with any account and any secret of their namespace"),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesRoleRights, RuleCatalog.KubernetesSensitiveRights];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set) => set
        .OfKind("Role")
        .Concat(set.OfKind("ClusterRole"))
        .Where(role => !role.Name.StartsWith("system:", StringComparison.Ordinal) && !set.PatchesOf(role).Any(p => p.Writes("rules")))
        .SelectMany(role => role.Root["rules"].Items.SelectMany(grant => Check(role, grant)))
        .Concat(set.OfKind("RoleBinding").Concat(set.OfKind("ClusterRoleBinding")).SelectMany(Bound));

    private static IEnumerable<Finding> Check(Manifest role, PlacedNode grant)
    {
        var wild = Wildcard(role, grant).ToArray();
        return wild.Length > 0 ? wild : Escalation(role, grant).Concat(Reading(role, grant));
    }

    // A controller may own a group of its own kinds.
    private static IEnumerable<Finding> Wildcard(Manifest role, PlacedNode grant)
    {
        var (verb, resource) = (Item(grant["verbs"], Any), Item(grant["resources"], Any));
        if ((verb.Exists || resource.Exists) && !IsOfCustomKinds(grant))
        {
            var (what, fix) = Granted(verb.Exists, resource.Exists);
            yield return (resource.Exists ? resource : verb).Finding(RuleCatalog.KubernetesRoleRights, $"{role.Title} grants {what}", fix);
        }
    }

    private static (string What, string Fix) Granted(bool everyVerb, bool everyResource) => (everyVerb, everyResource) switch
    {
        (true, true) => ("every verb on every resource", "List the resources that are used, and the verbs on each"),
        (false, true) => ("its verbs on every resource", "List the resources that are used, and the verbs on each"),
        _ => ("every verb on its resources", "List the verbs that are used, such as 'get', 'list' and 'watch'"),
    };

    private static IEnumerable<Finding> Escalation(Manifest role, PlacedNode grant) => grant["resourceNames"].Items.Count > 0
        ? []
        : grant["verbs"].Items.Where(v => Ways.Contains(v.Text, StringComparer.Ordinal)).Take(1).Select(verb => verb.Finding(
            RuleCatalog.KubernetesRoleRights,
            $"{role.Title} lets its subjects get rights that it does not list: '{verb.Text}'",
            $"Remove '{verb.Text}', or write 'resourceNames' with the roles or accounts that are meant"));

    private static IEnumerable<Finding> Reading(Manifest role, PlacedNode grant)
    {
        if (grant["resourceNames"].Items.Count > 0 || !IsOfCore(grant))
        {
            yield break;
        }

        foreach (var (resource, verbs, what) in Sensitive)
        {
            if (Item(grant["resources"], resource) is { Exists: true } at && verbs.Any(verb => Item(grant["verbs"], verb).Exists))
            {
                yield return at.Finding(
                    RuleCatalog.KubernetesSensitiveRights,
                    $"{role.Title} lets its subjects {what}",
                    resource == "secrets"
                        ? "Write 'resourceNames' with the secrets that are read, or remove the grant"
                        : "Remove the grant where nothing needs it");
            }
        }
    }

    private static IEnumerable<Finding> Bound(Manifest binding)
    {
        var role = binding.Root["roleRef"]["name"];
        if (role.Text == "cluster-admin")
        {
            yield return role.Finding(
                RuleCatalog.KubernetesRoleRights,
                binding.Kind == "RoleBinding" ? $"{binding.Title} gives all rights over its namespace" : $"{binding.Title} gives all rights over the cluster",
                "Name a role there that lists what its subjects need");
        }

        var unnamed = binding.Root["subjects"].Items
            .Select(s => s["name"])
            .FirstOrDefault(n => n.Text is "system:anonymous" or "system:unauthenticated");
        if (unnamed.Exists && role.Text is not ("system:public-info-viewer" or "system:discovery" or "system:basic-user"))
        {
            yield return unnamed.Finding(
                RuleCatalog.KubernetesRoleRights,
                $"{binding.Title} gives rights to callers that are not authenticated",
                "Name a service account or a group there");
        }
    }

    private static PlacedNode Item(PlacedNode list, string text) => list.Items.FirstOrDefault(item => item.Text == text);

    private static bool IsOfCore(PlacedNode grant) => grant["apiGroups"].Items.Any(g => g.Text is null or Any);

    private static bool IsOfCustomKinds(PlacedNode grant) =>
        grant["apiGroups"].Items is { Count: > 0 } groups
        && groups.All(g => g.Text is { } text && text.Contains('.', StringComparison.Ordinal) && IsCustom(text));

    // Adapters serve the groups of metrics themselves.
    private static bool IsCustom(string group) =>
        !group.EndsWith(".k8s.io", StringComparison.Ordinal) || group.EndsWith("metrics.k8s.io", StringComparison.Ordinal);
}
