using Standards.Checks.Findings;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Kubernetes;

/// <summary>Selectors, names and ports that lead somewhere: STD9183, STD9184 and STD9185.</summary>
public sealed class ReferenceRuleTests
{
    private const string Path = "deploy/kubernetes/others.yml";
    private const string LabelFix = "Correct the labels, or remove the object; where another repository deploys what it means, waive this finding";
    private const string NameFix = "Correct the name; where another repository deploys it, waive this finding";

    private const string Objects = """
        apiVersion: v1
        kind: Service
        metadata: { name: orders, labels: { app: orders } }
        spec: { selector: { app: orders }, ports: [{ name: http, port: 80, targetPort: http }] }
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: orders }
        spec:
          tls: [{ hosts: [orders.acme.dev], secretName: orders }]
          rules: [{ http: { paths: [{ path: /, backend: { service: { name: orders, port: { number: 80 } } } }] } }]
        ---
        apiVersion: monitoring.coreos.com/v1
        kind: ServiceMonitor
        metadata: { name: orders }
        spec: { selector: { matchLabels: { app: orders } } }
        ---

        """ + Manifests.Others;

    [Fact]
    public void What_leads_somewhere_is_silent() => Assert.Empty(Manifests.Run(Manifests.Deployment, Objects));

    [Theory]
    [InlineData(
        "selector: { app: orders }",
        "selector: { app: order }",
        "4,9",
        "the Service 'orders' selects 'app: order', and no pods of this repository have these labels",
        LabelFix)]
    [InlineData(
        "name: orders, port: {",
        "name: order, port: {",
        "11,68",
        "the Ingress 'orders' leads to the service 'order', which this repository does not have",
        NameFix)]
    [InlineData(
        "spec: { selector: { matchLabels: { app: orders } } }",
        "spec: { selector: { matchLabels: { app: order } } }",
        "16,9",
        "the ServiceMonitor 'orders' selects 'app: order', and no services of this repository have these labels",
        LabelFix)]
    [InlineData(
        "kind: Deployment, name: orders",
        "kind: Deployment, name: order",
        "21,72",
        "the HorizontalPodAutoscaler 'orders' scales the Deployment 'order', which this repository does not have",
        NameFix)]
    [InlineData(
        "maxUnavailable: 1, selector: { matchLabels: { app: orders } }",
        "maxUnavailable: 1, selector: { matchLabels: { app: order } }",
        "26,28",
        "the PodDisruptionBudget 'orders' selects 'app: order', and no pods of this repository have these labels",
        LabelFix)]
    [InlineData(
        "podSelector: { matchLabels: { app: orders } }",
        "podSelector: { matchExpressions: [{ key: app, operator: In, values: [order] }] }",
        "31,9",
        "the NetworkPolicy 'orders' selects 'matchExpressions', and no pods of this repository have these labels",
        LabelFix)]
    public void Reference_that_leads_nowhere_is_STD9183(string old, string text, string place, string message, string fix) =>
        FindingAssert.Only(Run(old, text), "STD9183", $"{Path}({place})", message, fix);

    [Theory]
    [InlineData(
        "targetPort: http",
        "targetPort: web",
        "4,80",
        "the pods that the Service 'orders' selects have no port 'web'",
        "Write 'http', or add the port to the container")]
    [InlineData("port: { number: 80 }", "port: { name: web }", "11,90", "the Service 'orders' has no port 'web'", "Write a port of the service: 'http'")]
    [InlineData("port: { number: 80 }", "port: { number: 8080 }", "11,92", "the Service 'orders' has no port '8080'", "Write a port of the service: 'http'")]
    public void Port_that_does_not_exist_is_STD9184(string old, string text, string place, string message, string fix) =>
        FindingAssert.Only(Run(old, text), "STD9184", $"{Path}({place})", message, fix);

    [Fact]
    public void Probe_of_a_port_that_does_not_exist_is_found()
    {
        FindingAssert.Only(
            Manifests.Run(Manifests.With("live, port: http", "live, port: web")),
            "STD9184",
            Manifests.Path + "(22,65)",
            "the container 'api' has no port 'web'",
            "Write 'http', or add the port to the container");
        FindingAssert.Only(
            Manifests.Run(Manifests.With("live, port: http", "live, port: 8081")),
            "STD9185",
            Manifests.Path + "(22,65)",
            "the container 'api' has no port '8081'",
            "Write '8080', or add the port to the container");
    }

    [Fact]
    public void Number_that_no_container_lists_is_STD9185() => FindingAssert.Only(
        Run("targetPort: http", "targetPort: 9090"),
        "STD9185",
        $"{Path}(4,80)",
        "the pods that the Service 'orders' selects have no port '9090'",
        "Write '8080', or add the port to the container");

    [Theory]
    [InlineData("targetPort: http", "targetPort: 8080")]
    [InlineData("targetPort: http", "targetPort: '${PORT}'")]
    [InlineData("selector: { app: orders }", "externalName: orders.acme.dev")]
    [InlineData("selector: { app: orders }", "selector: {}")]
    [InlineData("selector: { app: orders }", "selector: { app: '${APP}' }")]
    [InlineData("selector: { app: orders }", "selector: { statefulset.kubernetes.io/pod-name: orders-0 }")]
    [InlineData("selector: { app: orders }", "selector: { app: orders, team: payments }")]
    [InlineData("apiVersion: v1\nkind: Service\n", "apiVersion: serving.knative.dev/v1\nkind: Service\n")]
    [InlineData("port: { number: 80 }", "port: { name: http }")]
    [InlineData("port: { number: 80 }", "port: { name: use-annotation }")]
    [InlineData("name: orders, port: {", "name: '${SERVICE}', port: {")]
    [InlineData("kind: Deployment, name: orders", "kind: OrdersCluster, name: order")]
    [InlineData("podSelector: { matchLabels: { app: orders } }", "podSelector: {}")]
    public void Look_alike_is_silent(string old, string text) =>
        Assert.DoesNotContain(Run(old, text), f => f.Rule.Id is "STD9183" or "STD9184" or "STD9185");

    /// <summary>What else stands there may make the pods: a template, an operator's resource, a base of another repository.</summary>
    [Theory]
    [InlineData("deploy/kubernetes/chart.yml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: {{ name }} }\n")]
    [InlineData("deploy/kubernetes/database.yml", "apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: orders }\n")]
    [InlineData("deploy/kubernetes/kustomization.yml", "resources: [others.yml, deployment.yml, 'https://github.com/acme/base?ref=v1']\n")]
    [InlineData("deploy/kubernetes/kustomization.yml", "resources: [others.yml, deployment.yml]\nhelmCharts: [{ name: orders }]\n")]
    [InlineData(
        "deploy/kubernetes/kustomization.yml",
        "resources: [others.yml, deployment.yml]\ncommonLabels: { app: order }\nlabels: [{ pairs: { part: a }, includeSelectors: true }]\n")]
    public void Unseen_objects_are_given_the_benefit(string path, string text)
    {
        const string Old = "selector: { app: orders }";
        var isLabel = text.Contains("part: a", StringComparison.Ordinal);
        using var repository = new TestRepository();

        var findings = repository
            .With(Manifests.Path, Manifests.Deployment)
            .With(Path, Objects.Replace(Old, isLabel ? "selector: { part: a }" : "selector: { app: order }", StringComparison.Ordinal))
            .With(path, text)
            .Run(Policy.Default);

        Assert.DoesNotContain(findings, f => f.Rule.Id == "STD9183");
    }

    [Fact]
    public void Folder_without_pods_is_that_of_others()
    {
        using var repository = new TestRepository();

        Assert.Empty(repository
            .With("k8s/a/deployment.yml", Manifests.Deployment)
            .With("k8s/b/service.yml", "apiVersion: v1\nkind: Service\nmetadata: { name: b }\nspec: { selector: { app: b }, ports: [{ port: 80 }] }\n")
            .Run(Policy.Default));
    }

    private static IReadOnlyList<Finding> Run(string old, string text)
    {
        Assert.Contains(old, Objects, StringComparison.Ordinal);
        return Manifests.Run(Manifests.Deployment, Objects.Replace(old, text, StringComparison.Ordinal), Policy.Default);
    }
}
