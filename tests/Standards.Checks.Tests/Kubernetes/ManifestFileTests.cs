using System.Diagnostics;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Kubernetes;

/// <summary>Which files are manifests of this repository, and what of them is read.</summary>
public sealed class ManifestFileTests : IDisposable
{
    private const string Bare = """
        apiVersion: apps/v1
        kind: Deployment # what runs
        metadata: { name: orders }
        spec: { template: { spec: { containers: [{ name: api, image: orders }] } } }

        """;

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("deploy/kubernetes/a.yml", true)]
    [InlineData("manifests/a.yaml", true)]
    [InlineData("charts/orders/templates/a.yaml", false)]
    [InlineData("examples/a.yaml", false)]
    [InlineData("tests/a.yaml", false)]
    [InlineData("docs/install/a.yaml", false)]
    [InlineData("src/testdata/a.yaml", false)]
    [InlineData("vendor/x/a.yaml", false)]
    [InlineData(".github/a.yaml", false)]
    [InlineData("deploy/a.json", false)]
    public void File_is_read_by_its_place(string path, bool isRead) => Assert.Equal(isRead, _repository.With(path, Bare).Run(Policy.Default).Any());

    private const string BareJson = """
        {
        	"apiVersion": "v1",
        	"kind": "Pod",
        	"metadata": { "name": "debug" },
        	"spec": { "containers": [{ "name": "debug", "image": "nicolaka/netshoot" }] }
        }

        """;

    [Theory]
    [InlineData("deploy/preview/pod.json", true)]
    [InlineData("k8s/pod.JSON", true)]
    [InlineData("deploy/pod.schema.json", false)]
    [InlineData("deploy/appsettings.json", false)]
    [InlineData("tests/pod.json", false)]
    [InlineData("test/e2e/fixtures/pod.json", false)]
    [InlineData(".vscode/pod.json", false)]
    public void Json_is_read_like_yaml(string path, bool isRead)
    {
        var findings = _repository.With(path, BareJson).Run(Policy.Default);

        Assert.Equal(isRead ? ["(5,55) STD9160"] : [], findings.Where(f => f.Rule.Id == "STD9160").Select(f => $"({f.Line},{f.Column}) {f.Rule.Id}"));
        Assert.Equal(isRead, findings.Any(f => f is { Rule.Id: "STD9151", Line: 5 }));
    }

    [Theory]
    [InlineData("""{ "apiVersion": "v1", "kind": "List", "items": [{ "kind": "Pod", "spec": { "containers": [{ "image": "a/b" }] } }] }""", 1)]
    [InlineData("""{ "apiVersion": "v1", "items": [], "kind": "List" }""", 0)]
    [InlineData("""{ "apiVersion": "v1", "kind": "ConfigMap", "data": { "a": "b" } }""", 0)]
    [InlineData("""{ "name": "a", "nested": { "apiVersion": "v1", "kind": "Pod" } }""", 0)]
    [InlineData("""[{ "apiVersion": "v1", "kind": "Pod", "spec": { "containers": [{ "image": "a/b" }] } }]""", 0)]
    [InlineData("""{ "apiVersion": "v1", "kind": "Pod", "spec": { "containers": [{ "image": "{{ image }}" }] } }""", 0)]
    public void Json_holds_an_object_or_a_list(string text, int images) =>
        Assert.Equal(images, _repository.With("k8s/a.json", text).Run(Policy.Default).Count(f => f.Rule.Id == "STD9160"));

    [Fact]
    public void Broken_json_is_STD9150_where_manifests_are_kept()
    {
        const string Broken = "{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"Pod\"\n  \"spec\": {}\n}\n";
        var finding = Assert.Single(_repository.With("k8s/a.json", Broken).With("config/a.json", Broken).Run(Policy.Default));

        Assert.Equal(("k8s/a.json", "STD9150", 4), (finding.Path, finding.Rule.Id, finding.Line));
    }

    [Theory]
    [InlineData("kind: Deployment\nmetadata: { name: orders }\n")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\ndata: { a: b }\n")]
    [InlineData(
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: '{{ .Values.name }}' }\n"
            + "spec: { template: { spec: { containers: [{ name: a, image: b }] } } }\n")]
    [InlineData(
        "apiVersion: apps/v1\nkind: Deployment\n{{- if .Values.on }}\nspec: { template: { spec: { containers: [{ name: a, image: b }] } } }\n{{- end }}\n")]
    [InlineData("apiVersion: apps/v1\nkind: Deployment\nspec: { template: { spec: { containers: [{ name: a }] } } }\n")]
    [InlineData("apiVersion: apps/v1\nkind: Deployment\nspec: 3\n")]
    [InlineData("apiVersion: apps/v1\nkind: Deployment\nspec: { template: { spec: { containers: a } } }\n")]
    public void What_is_none_or_is_filled_in_later_is_silent(string text) =>
        Assert.Empty(_repository.With("deploy/kubernetes/a.yml", text).Run(Policy.Default));

    [Theory]
    [InlineData("metadata: { name: orders\n", 6, "the manifest cannot be read: ")]
    [InlineData("metadata: &m { name: orders }\n", 6, "the manifest cannot be read: anchors and aliases are not supported")]
    public void What_cannot_be_read_is_STD9150_where_manifests_are_kept(string line, int at, string message)
    {
        var text = "apiVersion: v1\nkind: Service\n---\napiVersion: v1\nkind: Pod\n" + line;
        var finding = Assert.Single(_repository.With("k8s/pod.yml", text).Run(Policy.Default));

        Assert.Equal(("k8s/pod.yml", "STD9150", at), (finding.Path, finding.Rule.Id, finding.Line));
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);

        using var other = new TestRepository();
        Assert.Empty(other.With("config/pod.yml", text).Run(Policy.Default));
    }

    [Fact]
    public void Every_document_and_every_item_of_a_list_is_read_with_its_lines()
    {
        _repository.With("a.yml", $$"""
            # first
            ---
            {{Bare}}---
            {{Bare}}...
            ---
            apiVersion: v1
            kind: List
            items:
              - apiVersion: v1
                kind: Pod
                metadata: { name: p }
                spec: { containers: [{ name: c, image: d }] }

            """);

        Assert.Equal([6, 11, 20], _repository.Run(Policy.Default).Where(f => f.Rule.Id == "STD9160").Select(f => f.Line));
    }

    [Fact]
    public void Large_and_hostile_files_end_soon()
    {
        var many = string.Concat(Enumerable.Repeat("---\napiVersion: v1\nkind: Pod\n", 30_000));
        var deep = "apiVersion: v1\nkind: Pod\nspec: " + new string('[', 100_000);
        var containers = """
            apiVersion: v1
            kind: Pod
            metadata: { name: a }
            spec:
              containers:

            """ + string.Concat(Enumerable.Repeat("    - { name: a, image: b }\n", 5_000));
        _repository.With("k8s/many.yml", many).With("k8s/deep.yml", deep).With("k8s/containers.yml", containers);
        var watch = Stopwatch.StartNew();

        var findings = _repository.Run(Policy.Default);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
        Assert.Contains(findings, f => f.Message == "more than 1000 findings; the others are not listed");
        Assert.Contains(findings, f => f is { Path: "k8s/deep.yml", Rule.Id: "STD9150" });
    }
}
