using System.Diagnostics;
using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Kubernetes;

namespace Standards.Checks.Tests.Kubernetes;

/// <summary>What templates of Helm charts say whatever their values are: STD9160 and STD9169.</summary>
public sealed class ChartTemplatesCheckTests
{
    private const string Path = "charts/orders/templates/tests/connection.yaml";

    private const string Hook = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: "{{ include "orders.fullname" . }}-test"
          labels:
            {{- include "orders.labels" . | nindent 4 }}
        spec:
          containers:
            - name: wget
              image: IMAGE
              args: ['{{ include "orders.fullname" . }}:{{ .Values.service.port }}']

        """;

    private const string Network = """
        {{- if .Values.networkPolicy.enabled }}
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: {{ include "orders.fullname" . }}
        spec:
          policyTypes:
            - Ingress
            - Egress
          ingress:
            - from:
                {{- toYaml .Values.from | nindent 8 }}
          egress:
            RULE
        {{- end }}

        """;

    [Theory]
    [InlineData("docker.io/library/alpine:edge", "the tag 'edge' can be another image tomorrow")]
    [InlineData("busybox:1.36", "the tag '1.36' can be another image tomorrow")]
    [InlineData("\"busybox\" # any", "the image 'busybox' has no tag")]
    public void Image_that_is_written_out_is_STD9160(string image, string message)
    {
        var finding = Assert.Single(Run(Path, Hook.Replace("IMAGE", image, StringComparison.Ordinal)));

        Assert.Equal(("STD9160", Path, 10, 14, message), (finding.Rule.Id, finding.Path, finding.Line, finding.Column, finding.Message));
    }

    [Theory]
    [InlineData("busybox:1.36.1")]
    [InlineData("{{ .Values.image }}")]
    [InlineData("\"{{ .Values.repository }}:latest\"")]
    [InlineData("busybox:{{ .Values.tag | default \"latest\" }}")]
    [InlineData("{{ .Values.image }} # busybox:latest")]
    public void Image_that_an_action_writes_is_silent(string image) => Assert.Empty(Run(Path, Hook.Replace("IMAGE", image, StringComparison.Ordinal)));

    [Theory]
    [InlineData("{{/*\nimage: busybox:latest\n*/}}\napiVersion: v1\nkind: ConfigMap\n")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\ndata:\n  a: |\n    kind: Pod\n    spec: { containers: [{ image: busybox }] }\n")]
    [InlineData("{{ if }")]
    [InlineData("a: {{ b\nimage: busybox:latest\n")]
    public void What_is_no_container_is_silent(string template) => Assert.Empty(Run(Path, template));

    [Theory]
    [InlineData("tests/orders/templates/a.yaml", "tests/orders/Chart.yaml")]
    [InlineData("charts/orders/charts/redis/templates/a.yaml", "charts/orders/charts/redis/Chart.yaml")]
    [InlineData("src/templates/a.yaml", "README.md")]
    [InlineData("charts/orders/templates/a.tpl", "charts/orders/Chart.yaml")]
    public void Templates_of_others_are_silent(string path, string chart) =>
        Assert.Empty(Run(path, Hook.Replace("IMAGE", "busybox", StringComparison.Ordinal), chart));

    /// <summary>The first branch of a condition is read; with the second one, a key would stand twice.</summary>
    [Fact]
    public void Branches_of_a_condition_do_not_hide_what_stands_beside_them()
    {
        var template = Hook.Replace(
            "      image: IMAGE",
            "      {{- if .Values.own }}\n      image: {{ .Values.own }}\n      {{- else if .Values.other }}\n      image: a:1\n"
                + "      {{- else }}\n      image: b:1\n      {{- end }}\n    - name: other\n      image: c:1",
            StringComparison.Ordinal);

        Assert.Equal("the tag '1' can be another image tomorrow (18)", string.Join(',', Run(Path, template).Select(f => $"{f.Message} ({f.Line})")));
    }

    [Theory]
    [InlineData("- {}", true)]
    [InlineData("- to: []\n    - {}", true)]
    [InlineData("{{- if .Values.allowAll }}\n    - {}\n    {{- end }}", false)]
    [InlineData("- to:\n        {{- toYaml .Values.to | nindent 8 }}", false)]
    [InlineData("{{- toYaml .Values.egress | nindent 4 }}", false)]
    [InlineData("[]", false)]
    public void Empty_rule_that_no_value_takes_away_is_STD9169(string rule, bool isFound)
    {
        var findings = Run("charts/orders/templates/network.yaml", Network.Replace("RULE", rule, StringComparison.Ordinal));

        Assert.Equal(
            isFound ? ["STD9169 the NetworkPolicy allows all traffic from its pods"] : [],
            findings.Select(f => $"{f.Rule.Id} {f.Message}"));
        Assert.Empty(Run("charts/orders/templates/network.yaml", Network.Replace("RULE", rule, StringComparison.Ordinal), policy: Policy.Default));
    }

    [Fact]
    public void Large_and_hostile_templates_end_soon()
    {
        var watch = Stopwatch.StartNew();
        foreach (var piece in (string[])["a: b\n", "{{", "{{ if a }}\n", "{{ end }}", "}}\n{{", "image: {{ a }}\n---\n", "kind: NetworkPolicy\n"])
        {
            Run(Path, "kind: Pod\nimage:\n" + string.Concat(Enumerable.Repeat(piece, 900_000 / piece.Length)));
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    private static IReadOnlyList<Finding> Run(string path, string template, string chart = "charts/orders/Chart.yaml", Policy? policy = null)
    {
        using var repository = new TestRepository();
        repository.With("charts/orders/Chart.yaml", "apiVersion: v2\nname: orders\n").With(chart, "apiVersion: v2\nname: a\n").With(path, template);
        return repository.Run(new ChartTemplatesCheck(), policy ?? Manifests.Service);
    }
}
