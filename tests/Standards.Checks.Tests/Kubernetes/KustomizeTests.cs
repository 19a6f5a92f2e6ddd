namespace Standards.Checks.Tests.Kubernetes;

/// <summary>Manifests that kustomize puts together are judged as what they become.</summary>
public sealed class KustomizeTests : IDisposable
{
    private const string Bare = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: orders }
        spec: { template: { spec: { containers: [{ name: api, image: 'ghcr.io/acme/orders:1.4.0' }] } } }

        """;
    private const string Limits = "{ limits: { cpu: 500m, memory: 512Mi } }";

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("patches: [{ path: patch.yaml }]")]
    [InlineData("patchesStrategicMerge: [patch.yaml]")]
    [InlineData("patches: [patch.yaml]")]
    public void Patch_is_no_workload_and_gives_what_the_base_does_not_say(string patches)
    {
        _repository
            .With("base/deployment.yaml", Bare)
            .With("base/kustomization.yaml", "resources: [deployment.yaml]")
            .With("overlay/kustomization.yaml", $"resources: [../base]\n{patches}\n")
            .With("overlay/patch.yaml", $$"""
                apiVersion: apps/v1
                kind: Deployment
                metadata: { name: orders }
                spec: { template: { spec: { containers: [{ name: api, image: 'ghcr.io/acme/orders:1.5.0', resources: {{Limits}} }] } } }

                """);

        var findings = Run("STD9151", "STD9155");

        Assert.Equal(["base/deployment.yaml STD9155"], findings);
    }

    [Theory]
    [InlineData("target: { kind: Deployment, name: orders }", 0)]
    [InlineData("target: { kind: Deployment, name: ord.* }", 0)]
    [InlineData("target: { kind: Deployment }", 0)]
    [InlineData("target: { kind: Deployment, name: other }", 1)]
    [InlineData("target: { kind: StatefulSet }", 1)]
    public void Operations_of_a_patch_are_read(string target, int count)
    {
        _repository.With("base/deployment.yaml", Bare).With("base/kustomization.yaml", $"""
            resources: [deployment.yaml]
            patches:
              - {target}
                patch: |-
                  - op: add
                    path: /spec/template/spec/containers/0/resources
                    value: {Limits}

            """);

        Assert.Equal(count, Run("STD9151").Length);
    }

    [Fact]
    public void Component_of_an_overlay_changes_its_bases()
    {
        _repository
            .With("base/deployment.yaml", Bare)
            .With("base/kustomization.yaml", "resources: [deployment.yaml]")
            .With("overlay/kustomization.yaml", "resources: [../base]\ncomponents: [../limits]\n")
            .With("limits/kustomization.yaml", $$"""
                kind: Component
                patches:
                  - target: { kind: Deployment }
                    patch: '[{ op: add, path: /spec/template/spec/containers/0/resources, value: {{Limits}} }]'

                """);

        Assert.Empty(Run("STD9151"));
    }

    [Theory]
    [InlineData("newTag: 1.4.0", "")]
    [InlineData("digest: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "")]
    [InlineData("newName: ghcr.io/acme/orders", "k/kustomization.yml(4,14): the image 'ghcr.io/acme/orders' has no tag")]
    [InlineData("newTag: latest", "k/kustomization.yml(4,13): the tag 'latest' can be another image tomorrow")]
    public void Image_is_that_of_the_kustomization(string change, string expected)
    {
        _repository.With("k/deployment.yml", Bare.Replace("ghcr.io/acme/orders:1.4.0", "orders", StringComparison.Ordinal)).With("k/kustomization.yml", $"""
            resources: [deployment.yml]
            images:
              - name: orders
                {change}

            """);

        Assert.Equal(
            expected, string.Join('\n', _repository.Run().Where(f => f.Rule.Id == "STD9160").Select(f => $"{f.Path}({f.Line},{f.Column}): {f.Message}")));
    }

    [Fact]
    public void Image_that_skaffold_builds_has_no_tag()
    {
        _repository.With("k/deployment.yml", Bare.Replace("ghcr.io/acme/orders:1.4.0", "orders", StringComparison.Ordinal));

        Assert.Single(Run("STD9160"));
        _repository.With("skaffold.yaml", """
            apiVersion: skaffold/v4beta11
            kind: Config
            build: { artifacts: [{ image: orders }] }

            """);
        Assert.Empty(Run("STD9160"));
    }

    [Theory]
    [InlineData("labels: [{ pairs: { version: '1', environment: a, team: b, app: c }, includeTemplates: true }]", 0)]
    [InlineData("labels: [{ pairs: { version: '1', environment: a, team: b, app: c } }]", 1)]
    [InlineData("commonLabels: { app.kubernetes.io/name: a, version: '1', env: a, owner: b }", 0)]
    [InlineData("namespace: shop", 2)]
    public void Labels_and_namespace_of_a_kustomization_count(string text, int count)
    {
        _repository.With("k/deployment.yml", Bare).With("k/kustomization.yml", $"resources: [deployment.yml]\n{text}\n");

        Assert.Equal(count, Run("STD9162").Length);
        Assert.Equal(text.StartsWith("namespace", StringComparison.Ordinal) ? 0 : 1, Run("STD9171").Length);
    }

    /// <summary>An autoscaler of another variant with the same name decides nothing here.</summary>
    [Theory]
    [InlineData("a/hpa.yml", "", 1)]
    [InlineData("b/hpa.yml", "", 0)]
    [InlineData("b/hpa.yml", "resources: [../a/deployment.yml, ../b/hpa.yml]", 1)]
    public void Autoscaler_is_that_of_the_same_base(string path, string kustomization, int count)
    {
        _repository.With("a/deployment.yml", Bare.Replace("spec: { template", "spec: { replicas: 3, template", StringComparison.Ordinal))
            .With(path, """
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: { name: orders }
                spec: { scaleTargetRef: { kind: Deployment, name: orders } }

                """);
        if (kustomization.Length > 0)
        {
            _repository.With("all/kustomization.yml", kustomization);
        }

        Assert.Equal(count, Run("STD9165").Length);
    }

    [Fact]
    public void Kustomizations_that_take_each_other_or_lead_out_end()
    {
        _repository.With("a/kustomization.yml", "resources: [../b, ../../.., https://example.com/c, deployment.yml, 1, [x]]").With("b/kustomization.yml", """
            resources: [../a]
            components: [../b]
            patches: [{ path: none.yml }, { patch: '{' }, 3]

            """).With("a/deployment.yml", Bare);

        Assert.Single(Run("STD9151"));
    }

    private string[] Run(params string[] rules) => [.. _repository.Run().Where(f => rules.Contains(f.Rule.Id)).Select(f => $"{f.Path} {f.Rule.Id}")];
}
