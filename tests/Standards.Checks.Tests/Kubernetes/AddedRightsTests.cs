namespace Standards.Checks.Tests.Kubernetes;

/// <summary>Seccomp, ports of the node, capabilities, versions and spread: STD9180, STD9181, STD9182, STD9186 and STD9187.</summary>
public sealed class AddedRightsTests
{
    private const string Seccomp = ",\n                    seccompProfile: { type: RuntimeDefault }";
    private const string Spread = "      topologySpreadConstraints: [{ maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: ScheduleAnyway }]\n";

    [Theory]
    [InlineData(
        Seccomp,
        "",
        "STD9180",
        "4,9",
        "the pods of the Deployment 'orders' have no seccomp profile",
        "Write 'securityContext: { seccompProfile: { type: RuntimeDefault } }' below 'template.spec'")]
    [InlineData(
        "type: RuntimeDefault",
        "type: Unconfined",
        "STD9180",
        "25,45",
        "the pods of the Deployment 'orders' may call everything of the kernel: 'seccompProfile: { type: Unconfined }'",
        "Write 'type: RuntimeDefault'")]
    [InlineData(
        "containerPort: 8080",
        "containerPort: 8080, hostPort: 80",
        "STD9181",
        "19,54",
        "the container 'api' takes port 80 of its node",
        "Remove 'hostPort'; a Service leads requests to the pods, and two of them fit onto one node")]
    [InlineData(
        "drop: [ALL]",
        "drop: [ALL], add: [NET_ADMIN]",
        "STD9182",
        "24,128",
        "the container 'api' adds the capability 'NET_ADMIN'",
        "Remove it from 'capabilities.add'; a web service needs none, and a port below 1024 only 'NET_BIND_SERVICE'")]
    [InlineData(
        "drop: [ALL]",
        "drop: [ALL], add: [CAP_NET_RAW]",
        "STD9182",
        "24,128",
        "the container 'api' adds the capability 'CAP_NET_RAW'",
        "Remove it from 'capabilities.add'; a web service needs none, and a port below 1024 only 'NET_BIND_SERVICE'")]
    [InlineData(
        Spread,
        "",
        "STD9187",
        "4,9",
        "the pods of the Deployment 'orders' may all run on one node",
        "Write 'topologySpreadConstraints' below 'template.spec', with the 'topologyKey' 'kubernetes.io/hostname' and the label of the pods")]
    public void Defect_is_found(string old, string text, string id, string place, string message, string fix) =>
        FindingAssert.Only(Manifests.Run(Manifests.With(old, text)), id, $"{Manifests.Path}({place})", message, fix);

    [Theory]
    [InlineData("runAsUser: 1654 }", "runAsUser: 1654, seccompProfile: { type: Localhost, localhostProfile: a.json } }")]
    [InlineData("type: RuntimeDefault", "type: Localhost, localhostProfile: a.json")]
    [InlineData("drop: [ALL]", "drop: [ALL], add: [NET_BIND_SERVICE]")]
    [InlineData("drop: [ALL]", "drop: [ALL], add: [CHOWN, CAP_SETUID, setgid]")]
    [InlineData("drop: [ALL]", "drop: [ALL], add: ['${CAPABILITY}']")]
    [InlineData("containerPort: 8080", "containerPort: 8080, hostPort: 0")]
    [InlineData("containerPort: 8080", "containerPort: 8080, hostIP: 127.0.0.1")]
    [InlineData(Spread, "      affinity: { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } }\n")]
    public void Look_alike_is_silent(string old, string text) => Assert.Empty(Manifests.Run(Manifests.With(old, text)));

    /// <summary>One pod cannot be spread, and a daemon set is on each node and there for it.</summary>
    [Fact]
    public void Pods_that_are_alone_or_agents_are_silent()
    {
        var open = Manifests.With(Spread, "").Replace("containerPort: 8080", "containerPort: 8080, hostPort: 80", StringComparison.Ordinal);

        Assert.DoesNotContain("STD9187", Manifests.Run(open, "").Ids());
        Assert.Empty(Manifests.Run(open.Replace("kind: Deployment", "kind: DaemonSet", StringComparison.Ordinal), Manifests.Others).Ids().Except(["STD9183"]));
        Assert.Contains(
            "STD9187", Manifests.Run(Manifests.With(Spread, "").Replace("  strategy:", "  replicas: 2\n  strategy:", StringComparison.Ordinal), "").Ids());
        Assert.DoesNotContain(
            "STD9187", Manifests.Run(Manifests.With(Spread, "").Replace("  strategy:", "  replicas: 1\n  strategy:", StringComparison.Ordinal), "").Ids());
    }

    [Fact]
    public void Privileged_container_and_annotation_need_no_profile()
    {
        var privileged = Manifests.With(Seccomp, "").Replace("allowPrivilegeEscalation: false", "privileged: true", StringComparison.Ordinal);
        var annotated = Manifests.With(Seccomp, "").Replace(
            "      labels: { app: orders, version: 1.4.0, environment: production, team: payments }\n    spec:",
            "      annotations: { seccomp.security.alpha.kubernetes.io/pod: runtime/default }\n"
                + "      labels: { app: orders, version: 1.4.0, environment: production, team: payments }\n    spec:",
            StringComparison.Ordinal);

        Assert.DoesNotContain("STD9180", Manifests.Run(privileged).Ids());
        Assert.Empty(Manifests.Run(annotated));
    }

    [Theory]
    [InlineData("policy/v1beta1", "PodDisruptionBudget", "1.25", "Write 'apiVersion: policy/v1', and compare the fields with that version")]
    [InlineData("policy/v1beta1", "PodSecurityPolicy", "1.25", "Remove it, and use Pod Security admission (labels of the namespace)")]
    [InlineData("batch/v1beta1", "CronJob", "1.25", "Write 'apiVersion: batch/v1', and compare the fields with that version")]
    [InlineData("autoscaling/v2beta2", "HorizontalPodAutoscaler", "1.26", "Write 'apiVersion: autoscaling/v2', and compare the fields with that version")]
    [InlineData("extensions/v1beta1", "Deployment", "1.16", "Write 'apiVersion: apps/v1', and compare the fields with that version")]
    [InlineData(
        "apiextensions.k8s.io/v1beta1",
        "CustomResourceDefinition",
        "1.22",
        "Write 'apiVersion: apiextensions.k8s.io/v1', and compare the fields with that version")]
    public void Version_that_no_cluster_serves_is_STD9186(string version, string kind, string release, string fix)
    {
        var finding = Assert.Single(Manifests.Run($"apiVersion: {version}\nkind: {kind}\nmetadata: {{ name: old }}\n", ""));

        FindingAssert.Is(finding, "STD9186", $"{Manifests.Path}(1,13)", $"Kubernetes {release} and later refuse a {kind} of '{version}'", fix);
    }

    [Theory]
    [InlineData("policy/v1", "PodDisruptionBudget")]
    [InlineData("autoscaling/v1", "HorizontalPodAutoscaler")]
    [InlineData("storage.k8s.io/v1", "StorageClass")]
    [InlineData("apiextensions.k8s.io/v1", "CustomResourceDefinition")]
    [InlineData("gateway.networking.k8s.io/v1beta1", "Gateway")]
    [InlineData("acme.dev/v1beta1", "CronJob")]
    [InlineData("policy/v1beta1", "Eviction")]
    public void Version_that_clusters_serve_is_silent(string version, string kind) =>
        Assert.Empty(Manifests.Run($"apiVersion: {version}\nkind: {kind}\nmetadata: {{ name: old }}\n", ""));
}
