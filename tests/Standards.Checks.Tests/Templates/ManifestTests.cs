using System.Globalization;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Templates;

/// <summary>What <c>--deploy kubernetes</c> writes: hardened, complete, and with the facts of the project and of <c>ops/</c>.</summary>
public sealed class ManifestTests
{
    private const string Options = "--deploy kubernetes";
    private const string Folder = "deploy/kubernetes/";
    private const string Pod = "spec.template.spec.";
    private const string Container = "spec.template.spec.containers[0].";

    public static TheoryData<string> Manifests => [.. Paths().Where(path => path != "kustomization.yml")];

    [Fact]
    public void Kustomization_lists_every_manifest() =>
        Assert.Equal(Paths().Where(path => path != "kustomization.yml"), Read("kustomization.yml").List("resources"));

    [Fact]
    public void Kinds_are_complete() => Assert.Equal(
        ["Deployment", "HorizontalPodAutoscaler", "NetworkPolicy", "PodDisruptionBudget", "Service", "ServiceAccount"],
        Paths().Where(path => path != "kustomization.yml").Select(path => Read(path)["kind"]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Manifests))]
    public void Everything_has_namespace_and_the_four_labels(string path)
    {
        var manifest = Read(path);

        Assert.Equal(("std-service1", "std-handle1"), (manifest["metadata.name"], manifest["metadata.namespace"]));
        Assert.Equal(["app", "environment", "team", "version"], manifest.Map("metadata.labels").Keys.Order(StringComparer.Ordinal));
        AssertFacts(manifest.Map("metadata.labels"));
    }

    [Fact]
    public void Pods_are_selected_by_their_app()
    {
        var labels = Read("deployment.yml").Map("spec.template.metadata.labels");

        AssertFacts(labels);
        Assert.All(
            [
                ("deployment.yml", "spec.selector.matchLabels"),
                ("pod-disruption-budget.yml", "spec.selector.matchLabels"),
                ("network-policy.yml", "spec.podSelector.matchLabels"),
                ("service.yml", "spec.selector"),
            ],
            selector => Assert.Equal([KeyValuePair.Create("app", labels["app"])], Read(selector.Item1).Map(selector.Item2)));
        Assert.Equal(
            "Deployment std-service1",
            $"""{Read("horizontal-pod-autoscaler.yml")["spec.scaleTargetRef.kind"]} {Read("horizontal-pod-autoscaler.yml")["spec.scaleTargetRef.name"]}""");
    }

    [Fact]
    public void Process_has_the_least_rights()
    {
        var deployment = Read("deployment.yml");

        Assert.Equal("true", deployment[Pod + "securityContext.runAsNonRoot"]);
        Assert.Equal("RuntimeDefault", deployment[Pod + "securityContext.seccompProfile.type"]);
        Assert.Equal("false", deployment[Container + "securityContext.allowPrivilegeEscalation"]);
        Assert.Equal("false", deployment[Container + "securityContext.privileged"]);
        Assert.Equal("true", deployment[Container + "securityContext.readOnlyRootFilesystem"]);
        Assert.Equal(["ALL"], deployment.List(Container + "securityContext.capabilities.drop"));
        Assert.Equal("false", deployment[Pod + "automountServiceAccountToken"]);
        Assert.Equal("false", Read("service-account.yml")["automountServiceAccountToken"]);
        Assert.Equal(Read("service-account.yml")["metadata.name"], deployment[Pod + "serviceAccountName"]);
    }

    [Fact]
    public void User_is_that_of_the_image()
    {
        var project = Text("cmd/StdService1.Api/StdService1.Api.csproj");
        var user = Read("deployment.yml")[Pod + "securityContext.runAsUser"];

        Assert.Equal("1654", user);
        Assert.Equal(user, Read("deployment.yml")[Pod + "securityContext.runAsGroup"]);
        Assert.Contains($"<ContainerUser>{user}</ContainerUser>", project, StringComparison.Ordinal);
        Assert.Contains("<ContainerRepository>std-service1</ContainerRepository>", project, StringComparison.Ordinal);
    }

    [Fact]
    public void Resources_are_requested_and_limited()
    {
        var deployment = Read("deployment.yml");

        Assert.Equal(("250m", "256Mi"), (deployment[Container + "resources.requests.cpu"], deployment[Container + "resources.requests.memory"]));
        Assert.Equal(("500m", "512Mi"), (deployment[Container + "resources.limits.cpu"], deployment[Container + "resources.limits.memory"]));
    }

    [Theory]
    [InlineData("startupProbe", "StartupPath")]
    [InlineData("livenessProbe", "LivePath")]
    [InlineData("readinessProbe", "ReadyPath")]
    public void Probes_ask_what_ServiceDefaults_answers(string probe, string option)
    {
        var deployment = Read("deployment.yml");
        var source = File.ReadAllText(RepositoryRoot.Combine("runtime/Standards.ServiceDefaults/Health/HealthOptions.cs"));

        Assert.Contains($"string {option} {{ get; set; }} = \"{deployment[$"{Container}{probe}.httpGet.path"]}\";", source, StringComparison.Ordinal);
        Assert.Equal("http", deployment[$"{Container}{probe}.httpGet.port"]);
        // A check may take 2 s.
        Assert.Contains("TimeSpan CheckTimeout { get; set; } = TimeSpan.FromSeconds(2);", source, StringComparison.Ordinal);
        Assert.Equal("3", deployment[$"{Container}{probe}.timeoutSeconds"]);
    }

    [Fact]
    public void Grace_is_longer_than_the_shutdown()
    {
        var source = File.ReadAllText(RepositoryRoot.Combine("runtime/Standards.ServiceDefaults/Shutdown/ShutdownOptions.cs"));
        var grace = int.Parse(Read("deployment.yml")[Pod + "terminationGracePeriodSeconds"], CultureInfo.InvariantCulture);

        Assert.Contains("Default 5 s", source, StringComparison.Ordinal);
        Assert.Contains("TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);", source, StringComparison.Ordinal);
        Assert.True(grace >= 5 + 20 + 5, $"{grace} s");
    }

    [Fact]
    public void Rollout_takes_nothing_away_before_its_successor_is_ready()
    {
        var deployment = Read("deployment.yml");

        Assert.Equal(("RollingUpdate", "0"), (deployment["spec.strategy.type"], deployment["spec.strategy.rollingUpdate.maxUnavailable"]));
        Assert.Equal("600", deployment["spec.progressDeadlineSeconds"]);
        Assert.False(deployment.Has("spec.replicas"));
        Assert.Equal(("3", "10"), (Read("horizontal-pod-autoscaler.yml")["spec.minReplicas"], Read("horizontal-pod-autoscaler.yml")["spec.maxReplicas"]));
        Assert.Equal("1", Read("pod-disruption-budget.yml")["spec.maxUnavailable"]);
        Assert.Equal(
            ["topology.kubernetes.io/zone", "kubernetes.io/hostname"],
            deployment.Items(Pod + "topologySpreadConstraints").Select(constraint => constraint["topologyKey"]));
    }

    [Fact]
    public void Ports_are_named_and_found()
    {
        var deployment = Read("deployment.yml");

        Assert.Equal(("http", "8080"), (deployment[Container + "ports[0].name"], deployment[Container + "ports[0].containerPort"]));
        Assert.Equal(
            ("http", "80", "http"),
            (Read("service.yml")["spec.ports[0].name"], Read("service.yml")["spec.ports[0].port"], Read("service.yml")["spec.ports[0].targetPort"]));
        Assert.Equal("http", Read("network-policy.yml")["spec.ingress[0].ports[0].port"]);
    }

    [Fact]
    public void Image_is_named_by_digest_and_by_the_name_that_the_pipeline_replaces()
    {
        var image = Read("deployment.yml")[Container + "image"];
        var replaced = Read("kustomization.yml").Items("images").Single();

        Assert.Matches("^registry.example.com/std-service1@sha256:[0-9a-f]{64}$", image);
        Assert.Equal(image, $"""{replaced["name"]}@{replaced["digest"]}""");
    }

    [Fact]
    public void Network_is_closed_but_for_what_is_listed()
    {
        var policy = Read("network-policy.yml");

        Assert.Equal(["Ingress", "Egress"], policy.List("spec.policyTypes"));
        Assert.Equal(["53", "53", "4317"], Egress(Options));
        Assert.Equal(["53", "53", "4317", "443"], Egress(Options + " --auth jwt"));
    }

    [Fact]
    public void Database_is_reached_by_the_service_and_its_migration_with_secrets_of_their_own()
    {
        const string Postgres = Options + " --store postgres";
        var service = YamlDocument.Of("std-service", Postgres, Folder + "deployment.yml");
        var migration = YamlDocument.Of("std-service", Postgres, Folder + "migration-job.yml");
        var policy = YamlDocument.Of("std-service", Postgres, Folder + "network-policy.yml");
        var variables = (YamlDocument[])[service.Items(Container + "env")[^1], migration.Items(Container + "env")[0]];

        Assert.Equal(["53", "53", "4317", "5432"], Egress(Postgres));
        Assert.Equal(
            [service["spec.template.metadata.labels.app"], migration["spec.template.metadata.labels.app"]],
            policy.List("spec.podSelector.matchExpressions[0].values"));
        Assert.All(variables, variable => Assert.Equal("Database__ConnectionString", variable["name"]));
        Assert.Equal(["std-service1-secrets", "std-service1-migration-secrets"], variables.Select(variable => variable["valueFrom.secretKeyRef.name"]));
        Assert.Equal(["--migrate"], migration.List(Container + "args"));
        Assert.Equal(service[Container + "image"], migration[Container + "image"]);
        Assert.All(
            (string[])[
                Pod + "securityContext.runAsUser",
                Pod + "securityContext.runAsNonRoot",
                Container + "securityContext.readOnlyRootFilesystem",
                Container + "securityContext.allowPrivilegeEscalation",
            ],
            path => Assert.Equal(service[path], migration[path]));
        Assert.DoesNotContain("migration-job.yml", YamlDocument.Of("std-service", Postgres, Folder + "kustomization.yml").List("resources"));
    }

    [Fact]
    public void No_manifest_is_written_without_the_option()
    {
        Assert.DoesNotContain(TemplateContent.FilesOf("std-service").Keys, path => path.StartsWith("deploy/", StringComparison.Ordinal));
        Assert.DoesNotContain(
            "/deploy/", TemplateContent.TextsOf("std-service").Single(file => file.Path == ".github/CODEOWNERS").Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Egress(string options) =>
        from rule in YamlDocument.Of("std-service", options, Folder + "network-policy.yml").Items("spec.egress")
        from port in rule.Items("ports")
        select port["port"];

    private static void AssertFacts(IReadOnlyDictionary<string, string> labels)
    {
        var cost = YamlDocument.Of("std-service", $"{Options} --ops full", "ops/cost.yml");

        Assert.Equal(YamlDocument.Of("std-service", Options, "standards.yml")["service.name"], labels["app"]);
        Assert.Equal(cost["tags.service"], labels["app"]);
        Assert.Equal(cost["tags.team"], labels["team"]);
        Assert.Contains(labels["environment"], cost.List("tags.environment"));
    }

    private static IEnumerable<string> Paths() =>
        TemplateContent.FilesOf("std-service", Options).Keys
            .Where(path => path.StartsWith(Folder, StringComparison.Ordinal))
            .Select(path => path[Folder.Length..]);

    private static YamlDocument Read(string path) => YamlDocument.Of("std-service", Options, Folder + path);

    private static string Text(string path) => TemplateContent.TextsOf("std-service", Options).Single(file => file.Path == path).Text;
}
