using Standards.Checks.Findings;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Kubernetes;

/// <summary>What roles grant: STD9178 and STD9179.</summary>
public sealed class RoleRuleTests
{
    private const string Path = "deploy/kubernetes/role.yml";

    [Theory]
    [InlineData(
        """apiGroups: [""], resources: ["*"], verbs: ["*"]""",
        "4,40",
        "grants every verb on every resource",
        "List the resources that are used, and the verbs on each")]
    [InlineData(
        """apiGroups: [""], resources: ["*"], verbs: [get]""",
        "4,40",
        "grants its verbs on every resource",
        "List the resources that are used, and the verbs on each")]
    [InlineData(
        """apiGroups: [apps], resources: [deployments], verbs: ["*"]""",
        "4,64",
        "grants every verb on its resources",
        "List the verbs that are used, such as 'get', 'list' and 'watch'")]
    [InlineData(
        """apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [get, escalate]""",
        "4,91",
        "lets its subjects get rights that it does not list: 'escalate'",
        "Remove 'escalate', or write 'resourceNames' with the roles or accounts that are meant")]
    [InlineData(
        """apiGroups: [""], resources: [users], verbs: [impersonate]""",
        "4,56",
        "lets its subjects get rights that it does not list: 'impersonate'",
        "Remove 'impersonate', or write 'resourceNames' with the roles or accounts that are meant")]
    public void Right_that_is_not_listed_is_STD9178(string grant, string place, string message, string fix) =>
        FindingAssert.Only(Run(grant), "STD9178", $"{Path}({place})", $"the ClusterRole 'orders' {message}", fix);

    [Theory]
    [InlineData(
        """apiGroups: [""], resources: [configmaps, secrets], verbs: [get, list]""",
        "4,52",
        "read secrets",
        "Write 'resourceNames' with the secrets that are read, or remove the grant")]
    [InlineData("""apiGroups: [""], resources: [pods/exec], verbs: [create]""", "4,40", "run commands in pods", "Remove the grant where nothing needs it")]
    [InlineData("""apiGroups: [""], resources: [pods/attach], verbs: [create]""", "4,40", "attach to pods", "Remove the grant where nothing needs it")]
    [InlineData(
        """apiGroups: [""], resources: [pods], verbs: [get, create]""",
        "4,40",
        "start pods, with any account and any secret of their namespace",
        "Remove the grant where nothing needs it")]
    public void Sensitive_right_is_STD9179(string grant, string place, string what, string fix) =>
        FindingAssert.Only(Run(grant), "STD9179", $"{Path}({place})", $"the ClusterRole 'orders' lets its subjects {what}", fix);

    [Theory]
    [InlineData("""apiGroups: [""], resources: [configmaps], verbs: [get, list, watch]""")]
    [InlineData("""apiGroups: [""], resources: [secrets], verbs: [get], resourceNames: [orders-secrets]""")]
    [InlineData("""apiGroups: [""], resources: [secrets], verbs: [create, delete]""")]
    [InlineData("""apiGroups: [secrets-store.csi.x-k8s.io], resources: [secrets], verbs: [get]""")]
    [InlineData("""apiGroups: [""], resources: [pods, pods/log], verbs: [get, list]""")]
    [InlineData("""apiGroups: [orders.acme.dev], resources: ["*"], verbs: ["*"]""")]
    [InlineData("""apiGroups: [custom.metrics.k8s.io], resources: ["*"], verbs: ["*"]""")]
    [InlineData("""apiGroups: [rbac.authorization.k8s.io], resources: [roles], verbs: [bind], resourceNames: [view]""")]
    [InlineData("""nonResourceURLs: [/metrics], verbs: [get]""")]
    public void Right_that_is_listed_is_silent(string grant) => Assert.Empty(Run(grant));

    [Theory]
    [InlineData(
        "ClusterRoleBinding",
        "cluster-admin",
        "orders",
        "6,37",
        "gives all rights over the cluster",
        "Name a role there that lists what its subjects need")]
    [InlineData("RoleBinding", "cluster-admin", "orders", "6,37", "gives all rights over its namespace", "Name a role there that lists what its subjects need")]
    [InlineData(
        "ClusterRoleBinding",
        "orders",
        "system:anonymous",
        "4,33",
        "gives rights to callers that are not authenticated",
        "Name a service account or a group there")]
    public void Binding_of_everything_is_STD9178(string kind, string role, string subject, string place, string message, string fix) =>
        FindingAssert.Only(Bind(kind, role, subject), "STD9178", $"{Path}({place})", $"the {kind} 'orders' {message}", fix);

    [Theory]
    [InlineData("view", "orders")]
    [InlineData("admin", "orders")]
    [InlineData("system:discovery", "system:unauthenticated")]
    [InlineData("cluster-admin-view", "orders")]
    [InlineData("orders", "system:authenticated")]
    public void Binding_of_a_named_role_is_silent(string role, string subject) => Assert.Empty(Bind("ClusterRoleBinding", role, subject));

    /// <summary>Roles of Kubernetes itself are copied into manifests of clusters; a Helm template is not rendered.</summary>
    [Theory]
    [InlineData("name: orders", "name: system:orders")]
    [InlineData("name: orders", "name: {{ .Release.Name }}")]
    [InlineData("kind: ClusterRole", "kind: OrdersRole")]
    public void Role_of_others_is_silent(string old, string text) =>
        Assert.Empty(Run("""apiGroups: [""], resources: ["*"], verbs: ["*"]""", old, text));

    private static IReadOnlyList<Finding> Run(string grant, string old = " ", string text = " ") => Read($$"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: { name: orders }
        rules: [{ {{grant}} }]

        """.Replace(old, text, StringComparison.Ordinal));

    private static IReadOnlyList<Finding> Bind(string kind, string role, string subject) => Read($$"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: {{kind}}
        metadata: { name: orders }
        subjects: [{ kind: Other, name: "{{subject}}" }]
        # The role.
        roleRef: { kind: ClusterRole, name: "{{role}}" }

        """);

    private static IReadOnlyList<Finding> Read(string text)
    {
        using var repository = new TestRepository();
        return repository.With(Path, text).Run(Policy.Default);
    }
}
