using Standards.Checks.Findings;
using Standards.Checks.Rules.Kubernetes;

namespace Standards.Checks.Tests.Kubernetes;

/// <summary>Values of Helm charts: STD9160 and STD9151.</summary>
public sealed class ChartValuesCheckTests
{
    private const string Limits = "{ limits: { cpu: 500m, memory: 512Mi } }";

    [Theory]
    [InlineData("image: ghcr.io/acme/orders:latest\n", "STD9160(1,8)")]
    [InlineData("image: { repository: ghcr.io/acme/orders, tag: latest }\n", "STD9160(1,48)")]
    [InlineData("image:\n  registry: ghcr.io\n  name: acme/orders\n  tag: \"stable\"\n", "STD9160(4,8)")]
    [InlineData("api: { image: { repository: 'ghcr.io/acme/orders:latest' } }\n", "STD9160(1,29)")]
    [InlineData("workers:\n  - sidecarImage: busybox:latest\n", "STD9160(2,19)")]
    [InlineData("cache: { image: 'docker.io/library/redis:7' }\n", "STD9160(1,17)")]
    [InlineData("image: { repository: redis, tag: '7.4' }\n", "STD9160(1,34)")]
    [InlineData("image: { registry: docker.io, repository: library/redis, tag: 7 }\n", "STD9160(1,63)")]
    public void Moving_tag_is_STD9160(string values, string place)
    {
        var finding = Assert.Single(Run(("deploy/helm/orders/values.yaml", values)));

        Assert.Equal(place, $"{finding.Rule.Id}({finding.Line},{finding.Column})");
        Assert.EndsWith("can be another image tomorrow", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image: { repository: ghcr.io/acme/orders, tag: 1.4.0 }\n")]
    [InlineData("image: { repository: ghcr.io/acme/orders, tag: '' }\n")]
    [InlineData("image: { repository: ghcr.io/acme/orders }\n")]
    [InlineData("image: { repository: ghcr.io/acme/orders, tag: latest, digest: 'sha256:00' }\n")]
    [InlineData("image: 'ghcr.io/acme/orders:${TAG}'\n")]
    [InlineData("image: { repository: postgres, tag: '17.2' }\n")]
    [InlineData("image: docker.io/library/redis\n")]
    [InlineData("config: { repository: 'https://example.com/a.git', tag: v1 }\n")]
    [InlineData("image: { repository: '{{ .Values.global.registry }}/a', tag: v1 }\n")]
    [InlineData("git: { tag: latest }\n")]
    [InlineData("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b, *b]\n")]
    [InlineData("a: [\n")]
    public void Other_values_are_silent(string values) => Assert.Empty(Run(("deploy/helm/orders/values.yaml", values)));

    [Theory]
    [InlineData("tests/chart/values.yaml")]
    [InlineData("deploy/helm/orders/ci/values.yaml")]
    [InlineData("deploy/helm/orders/charts/redis/values.yaml")]
    [InlineData("src/values.yaml")]
    public void Values_of_others_are_silent(string path) => Assert.Empty(Run((path, "image: busybox:latest\n")));

    [Theory]
    [InlineData("deploy/helm/orders/values-prod.yaml")]
    [InlineData("deploy/helm/orders/prod-values.yml")]
    [InlineData("deploy/helm/orders/prod.values.yaml")]
    public void Values_of_an_environment_are_read(string path) => Assert.Single(Run((path, "cache: { image: redis:7 }\n")));

    /// <summary>A schema describes values and is none.</summary>
    [Fact]
    public void Schema_of_values_is_silent() => Assert.Empty(Run(("deploy/helm/orders/values.schema.json", "{ \"image\": \"redis:7\" }\n")));

    [Fact]
    public void Chart_without_limits_is_STD9151()
    {
        var finding = Assert.Single(Run(("deploy/helm/orders/values.yaml", "image: { repository: ghcr.io/acme/orders }\nresources: {}\n")));

        Assert.Equal(
            ("STD9151", 2, 1, "the chart gives its container no limits of CPU and memory, and no other file of values does"),
            (finding.Rule.Id, finding.Line, finding.Column, finding.Message));
        Assert.Single(Run(("deploy/helm/orders/values.yaml", "api: { image: a/b, resources: { requests: { cpu: 1 } } }\n")));
    }

    [Fact]
    public void Limits_of_another_file_or_chart_are_silent()
    {
        Assert.Empty(Run(("deploy/helm/orders/values.yaml", $"image: a/b\nresources: {Limits}\n")));
        Assert.Empty(Run(
            ("deploy/helm/orders/values.yaml", "image: a/b\nresources: {}\n"),
            ("deploy/helm/orders/values-production.yaml", $"resources: {Limits}\n")));
        Assert.Empty(Run(("deploy/helm/orders/values.yaml", "redis: { resources: {} }\n")));
        Assert.Empty(Run(
            ("deploy/helm/orders/values.yaml", "image: a/b\nresources: {}\n"),
            ("deploy/helm/orders/Chart.yaml", "apiVersion: v2\nname: orders\ntype: library\n")));
    }

    private static IReadOnlyList<Finding> Run(params (string Path, string Text)[] files)
    {
        using var repository = new TestRepository();
        repository.With("deploy/helm/orders/Chart.yaml", "apiVersion: v2\nname: orders\n");
        foreach (var (path, text) in files)
        {
            repository.With(path, text);
        }

        return repository.Run(new ChartValuesCheck());
    }
}
