using Standards.Checks.Models.Images;

namespace Standards.Checks.Tests.Kubernetes;

/// <summary>What one container and its pod say: STD9151 to STD9160, STD9170, STD9172, STD9174, STD9176.</summary>
public sealed class ContainerRuleTests
{
    [Fact]
    public void What_is_right_is_silent() => Assert.Empty(Manifests.Run(Manifests.Deployment));

    [Theory]
    [InlineData(
        "requests: { cpu: 250m, memory: 256Mi }, limits: { cpu: 500m, memory: 512Mi }",
        "requests: { cpu: 250m }",
        "STD9151(17,17)",
        "the container 'api' says no 'requests.memory', 'limits.cpu' or 'limits.memory'")]
    [InlineData(
        "resources: { requests: { cpu: 250m, memory: 256Mi }, limits: { cpu: 500m, memory: 512Mi } }",
        "resources: {}",
        "STD9151(17,17)",
        "the container 'api' says no 'requests.cpu', 'requests.memory', 'limits.cpu' or 'limits.memory'")]
    [InlineData("memory: 512Mi", "memory: 512MB", "STD9152(21,93)", "'512MB' is no amount of memory")]
    [InlineData("requests: { cpu: 250m", "requests: { cpu: 1", "STD9152(21,41)", "the container 'api' requests 1 of cpu and may take 500m")]
    [InlineData("          readinessProbe:", "          probe:", "STD9153(17,17)", "the container 'api' has no readinessProbe")]
    [InlineData(
        "/health/ready", "/health/live", "STD9154(22,45)", "the liveness probe of the container 'api' asks '/health/live', as the readiness probe does")]
    [InlineData(
        "securityContext: { runAsNonRoot: true, runAsUser: 1654 }",
        "securityContext: {}",
        "STD9155(17,17)",
        "the securityContext of the container 'api' does not say 'runAsNonRoot: true' or 'runAsUser: 1654'")]
    [InlineData(
        "capabilities: { drop: [ALL] }",
        "capabilities: { drop: [NET_RAW] }",
        "STD9155(17,17)",
        "the securityContext of the container 'api' does not say 'capabilities: { drop: [ALL] }'")]
    [InlineData("runAsNonRoot: true, runAsUser: 1654", "runAsUser: 0", "STD9156(15,37)", "the container 'api' runs as root: 'runAsUser: 0'")]
    [InlineData(
        "runAsNonRoot: true, runAsUser: 1654",
        "runAsNonRoot: false, runAsUser: 1654",
        "STD9156(15,40)",
        "the container 'api' runs as root: 'runAsNonRoot: false'")]
    [InlineData("allowPrivilegeEscalation: false", "privileged: true", "STD9157(24,30)", "the container 'api' has all rights of the node: 'privileged: true'")]
    [InlineData(
        "drop: [ALL]",
        "drop: [ALL], add: [NET_BIND_SERVICE, CAP_SYS_ADMIN]",
        "STD9157(24,146)",
        "the container 'api' can become root of the node by the capability 'CAP_SYS_ADMIN'")]
    [InlineData(
        "automountServiceAccountToken: false",
        "{0}\n      hostPID: true",
        "STD9157(15,7)",
        "the pods of the Deployment 'orders' share the node's: 'hostPID: true'")]
    [InlineData(
        "      containers:",
        "      volumes: [{ name: d, hostPath: { path: /var/run/docker.sock } }]\n      containers:",
        "STD9157(16,46)",
        "the pods of the Deployment 'orders' mount '/var/run/docker.sock' of the node")]
    [InlineData(
        "      containers:",
        "      volumes: [{ name: d, hostPath: { path: /data } }]\n      containers:",
        "STD9159(16,46)",
        "the pods of the Deployment 'orders' mount '/data' of the node")]
    [InlineData("readOnlyRootFilesystem: true, ", "", "STD9158(17,17)", "the files of the container 'api' can be changed while it runs")]
    [InlineData("orders:1.4.0", "orders", "STD9160(18,18)", "the image 'ghcr.io/acme/orders' has no tag")]
    [InlineData("orders:1.4.0", "orders:latest", "STD9160(18,18)", "the tag 'latest' can be another image tomorrow")]
    [InlineData(
        "type: RollingUpdate, rollingUpdate: { maxUnavailable: 0 }",
        "type: Recreate",
        "STD9170(8,21)",
        "the Deployment 'orders' is down during each deployment: 'type: Recreate'")]
    [InlineData(
        "maxUnavailable: 0", "maxUnavailable: 50%", "STD9170(8,53)", "the Deployment 'orders' may lack pods during a deployment: 'maxUnavailable: 50%'")]
    [InlineData("name: http, containerPort", "containerPort", "STD9172(19,36)", "port 8080 of the container 'api' has no name")]
    [InlineData("env: []", "env: [{ name: Orders__ApiKey, value: abc }]", "STD9174(20,48)", "'Orders__ApiKey' of the container 'api' stands in the manifest")]
    [InlineData(
        "env: []",
        "env: [{ name: DB_PASSWORD, valueFrom: { configMapKeyRef: { name: a, key: b } } }]",
        "STD9174(20,51)",
        "'DB_PASSWORD' of the container 'api' comes from a ConfigMap, which everybody may read")]
    [InlineData(
        "env: []",
        "lifecycle: { preStop: { exec: { command: [sh, -c, sleep 45] } } }",
        "STD9176(20,61)",
        "the container 'api' waits 45 s before it stops, and is killed after 30 s")]
    public void Defect_is_found(string old, string text, string place, string message)
    {
        var finding = Assert.Single(
            Manifests.Run(Manifests.With(old, text.Replace("{0}", old, StringComparison.Ordinal))),
            f => f.Rule.Id != "STD9184");

        Assert.Equal((Manifests.Path, place, message), (finding.Path, $"{finding.Rule.Id}({finding.Line},{finding.Column})", finding.Message));
    }

    [Theory]
    [InlineData("requests: { cpu: 250m, memory: 256Mi }, ", "")]
    [InlineData("cpu: 250m", "cpu: '${CPU}'")]
    [InlineData("cpu: 500m", "cpu: 0.5")]
    [InlineData("ghcr.io/acme/orders:1.4.0", "$(IMAGE)")]
    [InlineData("orders:1.4.0", "orders:latest@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    [InlineData("runAsNonRoot: true, runAsUser: 1654 }", "runAsNonRoot: true, runAsUser: 1654, fsGroup: 0 }")]
    [InlineData("rollingUpdate: { maxUnavailable: 0 }", "rollingUpdate: { maxUnavailable: 25% }")]
    [InlineData(", rollingUpdate: { maxUnavailable: 0 }", "")]
    [InlineData(
        "env: []",
        "env: [{ name: TOKEN_URL, value: a }, { name: PUBLIC_KEY_TOKEN_ID, value: b }, { name: PASSWORD, value: /run/secrets/a }, { name: "
            + "A_TOKEN, value: A_TOKEN_VALUE }]")]
    [InlineData("env: []", "env: [{ name: PASSWORD, valueFrom: { secretKeyRef: { name: a, key: b } } }]")]
    [InlineData("env: []", "lifecycle: { preStop: { sleep: { seconds: 5 } } }")]
    [InlineData("env: []", "lifecycle: { preStop: { exec: { command: [./drain, sleep, '99'] } } }")]
    public void What_may_be_so_is_silent(string old, string text) => Assert.Empty(Manifests.Run(Manifests.With(old, text)));

    /// <summary>The search for secrets names it, with what to do about a value that is known.</summary>
    [Fact]
    public void Value_that_another_rule_finds_is_not_named_twice() =>
        Assert.Empty(Manifests.Run(Manifests.With("env: []", """
            env:
                        - name: DB_PASSWORD
                          value: q8ZrT2vXw9Lk
            """)));

    [Fact]
    public void Job_needs_no_probes_and_a_daemon_set_has_its_node()
    {
        var job = Manifests.With("kind: Deployment", "kind: Job").Replace("          livenessProbe:", "          probe:", StringComparison.Ordinal);
        var agent = Manifests.With("kind: Deployment", "kind: DaemonSet")
            .Replace("runAsNonRoot: true, runAsUser: 1654", "runAsUser: 0", StringComparison.Ordinal)
            .Replace("allowPrivilegeEscalation: false", "privileged: true", StringComparison.Ordinal)
            .Replace("automountServiceAccountToken: false", "automountServiceAccountToken: false\n      hostNetwork: true", StringComparison.Ordinal);

        // The autoscaler still means a Deployment.
        Assert.Equal(["STD9183"], Manifests.Run(job).Ids());
        Assert.Equal(["STD9183"], Manifests.Run(agent).Ids());
    }

    [Fact]
    public void Windows_knows_no_capabilities() =>
        Assert.Empty(Manifests.Run(Manifests.With("securityContext: { runAsNonRoot: true, runAsUser: 1654 }", "os: { name: windows }").Replace(
            "capabilities: { drop: [ALL] },", "", StringComparison.Ordinal)));

    [Fact]
    public void Containers_of_a_cron_job_and_initial_ones_are_read()
    {
        const string Job = """
            apiVersion: batch/v1
            kind: CronJob
            metadata: { name: clean, namespace: shop, labels: { app: clean, version: "1", env: production, team: payments } }
            spec:
              jobTemplate:
                spec:
                  template:
                    metadata: { labels: { app: clean, version: "1", env: production, team: payments } }
                    spec:
                      automountServiceAccountToken: false
                      initContainers: [{ name: first, image: "acme/first:1.0.0" }]
                      containers: [{ name: second, image: "acme/second:1.0.0" }]

            """;

        Assert.Equal(
            ["STD9180(3,19)", "STD9151(11,36)", "STD9155(11,36)", "STD9158(11,36)", "STD9151(12,32)", "STD9155(12,32)", "STD9158(12,32)"],
            Manifests.Run(Job, "").Select(f => $"{f.Rule.Id}({f.Line},{f.Column})"));
    }

    [Fact]
    public void Range_of_limits_gives_what_is_not_said()
    {
        var bare = Manifests.With("{ requests: { cpu: 250m, memory: 256Mi }, limits: { cpu: 500m, memory: 512Mi } }", "{}");

        Assert.Equal(["STD9151"], Manifests.Run(bare).Ids());
        Assert.Empty(Manifests.Run(bare, Manifests.Others + """
            ---
            apiVersion: v1
            kind: LimitRange
            metadata: { name: a, namespace: shop }

            """));
        Assert.Equal(["STD9151"], Manifests.Run(bare, Manifests.Others + """
            ---
            apiVersion: v1
            kind: LimitRange
            metadata: { name: a, namespace: other }

            """).Ids());
    }

    [Fact]
    public void Registry_that_the_policy_does_not_allow_is_STD9161()
    {
        var policy = Manifests.Service.With(new ContainerPolicy { Registries = ["ghcr.io/acme", "mcr.microsoft.com"] });

        Assert.Empty(Manifests.Run(Manifests.Deployment, policy: policy));
        var finding = Assert.Single(Manifests.Run(Manifests.With("ghcr.io/acme", "docker.io/else"), policy: policy));
        Assert.Equal(
            "STD9161: the image 'docker.io/else/orders' is from no registry that 'containers.registries' allows. Take it from "
                + "'ghcr.io/acme' or 'mcr.microsoft.com'.",
            $"{finding.Rule.Id}: {finding.Text}");
    }
}
