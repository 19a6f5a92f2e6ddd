using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Kubernetes;

/// <summary>Network policies that are there and allow everything: STD9169.</summary>
public sealed class OpenTrafficRuleTests
{
    [Theory]
    [InlineData("ingress: [{}]", 98, "the NetworkPolicy 'orders' allows all traffic to its pods")]
    [InlineData("egress: [{}]", 97, "the NetworkPolicy 'orders' allows all traffic from its pods")]
    [InlineData("ingress: [{ from: [] }]", 98, "the NetworkPolicy 'orders' allows all traffic to its pods")]
    [InlineData("ingress: [{ from: [{}] }]", 98, "the NetworkPolicy 'orders' allows all traffic to its pods")]
    [InlineData("ingress: [{ from: [{ namespaceSelector: {} }], ports: [] }]", 98, "the NetworkPolicy 'orders' allows all traffic to its pods")]
    [InlineData("egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }]", 97, "the NetworkPolicy 'orders' allows all traffic from its pods")]
    [InlineData(
        "egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/1 } }, { ipBlock: { cidr: 128.0.0.0/1 } }] }]",
        97,
        "the NetworkPolicy 'orders' allows all traffic from its pods")]
    [InlineData(
        "egress: [{ to: [{ ipBlock: { cidr: '::/1' } }, { ipBlock: { cidr: '8000::/1' } }] }]",
        97,
        "the NetworkPolicy 'orders' allows all traffic from its pods")]
    [InlineData("ingress: [{ ports: [{ protocol: TCP }, { protocol: UDP }] }]", 98, "the NetworkPolicy 'orders' allows all traffic to its pods")]
    [InlineData("ingress: [{ ports: [{ port: 1, endPort: 65535 }] }]", 98, "the NetworkPolicy 'orders' allows all traffic to its pods")]
    public void Rule_that_allows_everything_is_STD9169(string rules, int column, string message)
    {
        var finding = Assert.Single(Manifests.Run(Manifests.Deployment, Manifests.OthersWith("Egress] }", "Egress], " + rules + " }")));

        Assert.Equal(
            ($"deploy/kubernetes/others.yml(14,{column}) STD9169", message),
            ($"{finding.Path}({finding.Line},{finding.Column}) {finding.Rule.Id}", finding.Message));
    }

    [Theory]
    [InlineData("ingress: []")]
    [InlineData("ingress: [{ ports: [{ port: 8080 }] }]")]
    [InlineData("ingress: [{ from: [{ podSelector: {} }] }]")]
    [InlineData("ingress: [{ from: [{ namespaceSelector: {}, podSelector: { matchLabels: { app: gateway } } }] }]")]
    [InlineData("ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: shop } } }] }]")]
    [InlineData("ingress: [{ from: [{ namespaceSelector: { matchExpressions: [{ key: team, operator: Exists }] } }] }]")]
    [InlineData("egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }] }]")]
    [InlineData("egress: [{ to: [{ ipBlock: { cidr: 10.2.0.0/16 } }] }]")]
    [InlineData("egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/1 } }, { ipBlock: { cidr: 192.0.0.0/2 } }] }]")]
    [InlineData("egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/1 } }, { ipBlock: { cidr: 128.0.0.0/1, except: [192.168.0.0/16] } }] }]")]
    [InlineData("egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/1 } }, { ipBlock: { cidr: '8000::/1' } }] }]")]
    [InlineData("egress: [{ to: [{ ipBlock: { cidr: none } }] }]")]
    [InlineData("ingress: [{ from: [{ podSelector: {} }], ports: [{ protocol: TCP }] }]")]
    [InlineData("ingress: [{ ports: [{ port: 8000, endPort: 9000 }] }]")]
    [InlineData("ingress: [{ ports: [{ protocol: TCP, port: 8080 }, { protocol: UDP, port: 53 }] }]")]
    [InlineData("egress: [{ ports: [{ protocol: UDP }] }]")]
    public void Rule_that_names_somebody_is_silent(string rules) =>
        Assert.Empty(Manifests.Run(Manifests.Deployment, Manifests.OthersWith("Egress] }", "Egress], " + rules + " }")));

    /// <summary>A patch of a kustomization may write other rules, and a repository that deploys nothing is asked for no policy.</summary>
    [Fact]
    public void Open_rule_that_reaches_no_cluster_as_it_is_is_silent()
    {
        var open = Manifests.OthersWith("Egress] }", "Egress], ingress: [{}] }");
        const string Patch = "resources: [deployment.yml, others.yml]\npatches:\n  - target: { kind: NetworkPolicy }\n"
            + "    patch: '[{ op: replace, path: /spec/ingress, value: [] }]'\n";
        using var repository = new TestRepository();
        repository.With(Manifests.Path, Manifests.Deployment).With("deploy/kubernetes/others.yml", open).With("deploy/kubernetes/kustomization.yml", Patch);

        Assert.Empty(repository.Run((Policy?)null));
        Assert.Empty(Manifests.Run(Manifests.Deployment, open, Policy.Default));
    }
}
