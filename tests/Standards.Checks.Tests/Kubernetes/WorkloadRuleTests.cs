using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Kubernetes;

/// <summary>What a workload has beside it: STD9162 to STD9169, STD9171, STD9173, STD9175 and STD9177.</summary>
public sealed class WorkloadRuleTests
{
    private const string Project =
        "<Project><PropertyGroup><ContainerRepository>acme/orders</ContainerRepository><ContainerUser>1654</ContainerUser></PropertyGroup></Project>";

    [Theory]
    [InlineData(
        "          labels: { app: orders, version: 1.4.0, environment: production, team: payments }\n    spec:",
        "          labels: { app: orders, app.kubernetes.io/version: 1.4.0 }\n    spec:",
        "STD9162(12,7)",
        "the pods of the Deployment 'orders' have no label 'environment' or 'team'")]
    [InlineData(
        "matchLabels: { app: orders }",
        "matchLabels: { app: order }",
        "STD9163(9,30)",
        "the selector of the Deployment 'orders' asks for 'app: order', which its pods do not have")]
    [InlineData("  selector: { matchLabels: { app: orders } }\n", "", "STD9163(4,9)", "the Deployment 'orders' has no selector, and a cluster refuses it")]
    [InlineData(
        "  strategy:",
        "  replicas: 3\n  strategy:",
        "STD9165(8,3)",
        "the Deployment 'orders' says 'replicas: 3', and the HorizontalPodAutoscaler 'orders' decides how many there are")]
    [InlineData(
        "      automountServiceAccountToken: false\n",
        "",
        "STD9175(4,9)",
        "the pods of the Deployment 'orders' get a token of the service account 'default', to which nothing is bound")]
    public void Defect_of_a_deployment_is_found(string old, string text, string place, string message)
    {
        var deployment = old.StartsWith("          labels", StringComparison.Ordinal) ? Manifests.With(old[4..], text[4..]) : Manifests.With(old, text);

        Assert.Contains($"{place}: {message}", Manifests.Run(deployment).Select(f => $"{f.Rule.Id}({f.Line},{f.Column}): {f.Message}"));
    }

    [Theory]
    [InlineData(
        "kind: HorizontalPodAutoscaler",
        "kind: VerticalPodAutoscaler",
        Manifests.Path + "(4,9) STD9164",
        "the Deployment 'orders' has no HorizontalPodAutoscaler")]
    [InlineData(
        "minReplicas: 3, ", "", "deploy/kubernetes/others.yml(3,19) STD9166", "the HorizontalPodAutoscaler 'orders' lets the Deployment 'orders' run one pod")]
    [InlineData(
        "minReplicas: 3",
        "minReplicas: 1",
        "deploy/kubernetes/others.yml(4,95) STD9166",
        "the HorizontalPodAutoscaler 'orders' lets the Deployment 'orders' run one pod")]
    [InlineData(
        "selector: { matchLabels: { app: orders } }",
        "selector: { matchExpressions: [{ key: app, operator: NotIn, values: [orders] }] }",
        Manifests.Path + "(4,9) STD9167",
        "no PodDisruptionBudget selects the pods of the Deployment 'orders'")]
    [InlineData(
        "maxUnavailable: 1",
        "maxUnavailable: 0",
        "deploy/kubernetes/others.yml(9,9) STD9168",
        "the PodDisruptionBudget 'orders' lets no pod go: 'maxUnavailable: 0'")]
    [InlineData(
        "maxUnavailable: 1",
        "minAvailable: 150%",
        "deploy/kubernetes/others.yml(9,9) STD9168",
        "the PodDisruptionBudget 'orders' lets no pod go: 'minAvailable: 150%'")]
    [InlineData(
        "maxUnavailable: 1",
        "minAvailable: 67%",
        "deploy/kubernetes/others.yml(9,9) STD9168",
        "the PodDisruptionBudget 'orders' lets no pod go: 'minAvailable: 67%'")]
    [InlineData(
        "maxUnavailable: 1",
        "maxUnavailable: 0%",
        "deploy/kubernetes/others.yml(9,9) STD9168",
        "the PodDisruptionBudget 'orders' lets no pod go: 'maxUnavailable: 0%'")]
    [InlineData(
        "maxUnavailable: 1",
        "minAvailable: 3",
        "deploy/kubernetes/others.yml(9,9) STD9168",
        "the PodDisruptionBudget 'orders' lets no pod go: 'minAvailable: 3'")]
    [InlineData(
        "podSelector: { matchLabels: { app: orders } }",
        "podSelector: { matchLabels: { app: other } }",
        Manifests.Path + "(4,9) STD9169",
        "no NetworkPolicy selects the pods of the Deployment 'orders', so that everybody may talk to them")]
    [InlineData(
        "policyTypes: [Ingress, Egress]",
        "policyTypes: [Egress]",
        "deploy/kubernetes/others.yml(14,56) STD9169",
        "the traffic to the pods of the Deployment 'orders' is not limited")]
    [InlineData(
        ", policyTypes: [Ingress, Egress]",
        "",
        "deploy/kubernetes/others.yml(13,19) STD9169",
        "the traffic from the pods of the Deployment 'orders' is not limited")]
    public void Defect_of_what_is_beside_it_is_found(string old, string text, string place, string message)
    {
        // What selects nothing is STD9183, too.
        var finding = Assert.Single(Manifests.Run(Manifests.Deployment, Manifests.OthersWith(old, text)), f => f.Rule.Id != "STD9183");

        Assert.Equal((place, message), ($"{finding.Path}({finding.Line},{finding.Column}) {finding.Rule.Id}", finding.Message));
    }

    [Theory]
    [InlineData("maxUnavailable: 1", "minAvailable: 2")]
    [InlineData("maxUnavailable: 1", "minAvailable: 66%")]
    [InlineData("maxUnavailable: 1", "maxUnavailable: 1%")]
    [InlineData("podSelector: { matchLabels: { app: orders } }", "podSelector: {}")]
    [InlineData(
        "selector: { matchLabels: { app: orders } }",
        "selector: { matchExpressions: [{ key: app, operator: In, values: [orders, other] }, { key: team, operator: Exists }] }")]
    [InlineData("kind: NetworkPolicy", "kind: CiliumNetworkPolicy")]
    [InlineData("apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler", "apiVersion: keda.sh/v1alpha1\nkind: ScaledObject")]
    public void What_serves_as_well_is_silent(string old, string text) => Assert.Empty(Manifests.Run(Manifests.Deployment, Manifests.OthersWith(old, text)));

    /// <summary>KEDA's least number counts as Kubernetes' does; where it scales to none, nothing is known.</summary>
    [Theory]
    [InlineData("minReplicaCount: 2", "minAvailable: 2", true)]
    [InlineData("minReplicaCount: 10", "minAvailable: 95%", true)]
    [InlineData("minReplicaCount: 10", "minAvailable: 90%", false)]
    [InlineData("minReplicaCount: 3", "minAvailable: 2", false)]
    [InlineData("minReplicaCount: 0", "minAvailable: 1", false)]
    [InlineData("maxReplicaCount: 9", "minAvailable: 1", false)]
    public void Budget_is_compared_with_a_ScaledObject(string least, string budget, bool isBlocking)
    {
        var others = Manifests.OthersWith("apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler", "apiVersion: keda.sh/v1alpha1\nkind: ScaledObject")
            .Replace("minReplicas: 3", least, StringComparison.Ordinal)
            .Replace("maxUnavailable: 1", budget, StringComparison.Ordinal);

        Assert.Equal(isBlocking ? ["STD9168"] : [], Manifests.Run(Manifests.Deployment, others).Ids());
    }

    [Fact]
    public void Autoscaler_without_a_least_number_runs_one_pod() => Assert.Equal(
        ["STD9166", "STD9168"],
        Manifests.Run(
            Manifests.Deployment,
            Manifests.OthersWith("minReplicas: 3, ", "").Replace("maxUnavailable: 1", "minAvailable: 1", StringComparison.Ordinal)).Ids());

    [Fact]
    public void Token_that_a_pod_asks_for_is_found_where_nothing_is_bound()
    {
        var asked = Manifests.With("automountServiceAccountToken: false", "automountServiceAccountToken: true");

        FindingAssert.Only(
            Manifests.Run(asked),
            "STD9175",
            Manifests.Path + "(14,7)",
            "the pods of the Deployment 'orders' get a token of the service account 'default', to which nothing is bound",
            "Write 'automountServiceAccountToken: false' there");
        Assert.Empty(Manifests.Run(asked.Replace("Token: true", "Token: ${TOKEN}", StringComparison.Ordinal)));
        Assert.Empty(Manifests.Run(asked, Manifests.Others + """
            ---
            kind: RoleBinding
            apiVersion: rbac.authorization.k8s.io/v1
            metadata: { name: orders }
            roleRef: { kind: Role, name: orders }
            subjects: [{ kind: ServiceAccount, name: default }]

            """));
        Assert.Empty(Manifests.Run(asked.Replace("automount", "serviceAccountName: other\n      automount", StringComparison.Ordinal)));
    }

    [Fact]
    public void Pod_of_its_own_needs_a_network_policy()
    {
        const string Pod = """
            apiVersion: v1
            kind: Pod
            metadata: { name: probe, namespace: shop, labels: { app: probe } }
            spec:
              containers: [{ name: api, image: "acme/probe:1.0.0" }]

            """;

        Assert.Contains(
            "deploy/kubernetes/others.yml(3,19): STD9169: no NetworkPolicy selects the pods of the Pod 'probe', so that everybody may talk to them",
            Manifests.Run(Manifests.Deployment, Pod).Select(f => $"{f.Path}({f.Line},{f.Column}): {f.Rule.Id}: {f.Message}"));
        Assert.DoesNotContain("STD9169", Manifests.Run(Pod, Manifests.OthersWith("{ matchLabels: { app: orders } }, policy", "{}, policy")).Ids());
    }

    [Fact]
    public void One_pod_without_an_autoscaler_is_STD9166() => Assert.Equal(
        ["STD9164(4,9)", "STD9166(8,13)"],
        Manifests.Run(Manifests.With("  strategy:", "  replicas: 1\n  strategy:"), Manifests.OthersWith("kind: HorizontalPodAutoscaler", "kind: Other")).Select(
            f => $"{f.Rule.Id}({f.Line},{f.Column})"));

    /// <summary>Nobody scales what others made for one process, and a repository that deploys nothing is asked for nothing beside its manifests.</summary>
    [Fact]
    public void Only_services_of_a_repository_that_is_deployed_need_company()
    {
        var redis = Manifests.With("ghcr.io/acme/orders:1.4.0", "redis:7.4.1");

        Assert.Equal(["STD9169"], Manifests.Run(redis, "").Ids());
        Assert.Empty(Manifests.Run(Manifests.With("  namespace: shop\n", "").Replace(", team: payments", "", StringComparison.Ordinal), "", Policy.Default));
    }

    [Theory]
    [InlineData("  namespace: shop\n", "", "STD9171(4,9)", "the Deployment 'orders' says no namespace")]
    [InlineData("  namespace: shop\n", "  namespace: default\n", "STD9171(5,14)", "the Deployment 'orders' is in the namespace 'default'")]
    public void Namespace_is_asked_for(string old, string text, string place, string message) =>
        Assert.Contains($"{place}: {message}", Manifests.Run(Manifests.With(old, text)).Select(f => $"{f.Rule.Id}({f.Line},{f.Column}): {f.Message}"));

    [Theory]
    [InlineData(
        "cmd/Orders.Api/Orders.Api.csproj", Project, "1000", "the container 'api' runs as user 1000, and its image is made for user 1654 (Orders.Api.csproj)")]
    [InlineData("cmd/Orders.Api/Orders.Api.csproj", Project, "1654", "")]
    [InlineData("src/Orders/Orders.csproj", Project, "1000", "")]
    [InlineData(
        "cmd/Orders.Api/Orders.Api.csproj",
        "<Project><PropertyGroup><ContainerRepository>acme/other</ContainerRepository><ContainerUser>1654</ContainerUser></PropertyGroup></Project>",
        "1000",
        "")]
    [InlineData(
        "cmd/Orders.Api/Orders.Api.csproj",
        "<Project><PropertyGroup><ContainerRepository>$(A)</ContainerRepository><ContainerUser>1654</ContainerUser></PropertyGroup></Project>",
        "1000",
        "")]
    [InlineData("cmd/Orders.Api/Orders.Api.csproj", "<Project", "1000", "")]
    public void User_of_the_image_is_STD9173(string path, string project, string user, string message)
    {
        using var repository = new TestRepository();
        var findings = repository
            .With(path, project)
            .With(Manifests.Path, Manifests.With("runAsUser: 1654", $"runAsUser: {user}"))
            .With("deploy/kubernetes/others.yml", Manifests.Others)
            .Run();

        Assert.Equal(message.Length == 0 ? [] : [$"STD9173(15,57): {message}"], findings.Select(f => $"{f.Rule.Id}({f.Line},{f.Column}): {f.Message}"));
    }

    [Theory]
    [InlineData("FROM a AS build\nUSER 1000\nFROM b\nUSER 1654:1654\nENTRYPOINT [\"/a\"]\n", 1)]
    [InlineData("FROM a\nUSER 1000\nUSER $APP_UID\n", 0)]
    [InlineData("FROM a\nUSER 1000\nFROM b\n", 0)]
    [InlineData("FROM a\nUSER 1000\n", 0)]
    public void User_of_the_only_Dockerfile_counts(string dockerfile, int count)
    {
        using var repository = new TestRepository();
        var findings = repository.With("cmd/Orders.Api/Orders.Api.csproj", "<Project />").With("cmd/Orders.Api/Dockerfile", dockerfile)
            .With(Manifests.Path, Manifests.With("runAsUser: 1654", "runAsUser: 1000")).With("deploy/kubernetes/others.yml", Manifests.Others).Run();

        Assert.Equal(count, findings.Count(f => f.Rule.Id == "STD9173"));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("---\napiVersion: v1\nkind: ServiceAccount\nmetadata: { name: orders, namespace: shop }\nautomountServiceAccountToken: false\n", 0)]
    [InlineData(
        "---\napiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: { name: a }\nsubjects: [{ kind: ServiceAccount, name: orders }]\n", 0)]
    public void Token_of_an_account_is_STD9175(string more, int count)
    {
        var account = more.Contains("kind: ServiceAccount\n", StringComparison.Ordinal) ? "" : """
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata: { name: orders, namespace: shop }

            """;

        Assert.Equal(
            count,
            Manifests.Run(Manifests.With("automountServiceAccountToken: false", "serviceAccountName: orders"), Manifests.Others + account + more).Count(
                f => f.Rule.Id == "STD9175"));
        Assert.Empty(Manifests.Run(Manifests.With("automountServiceAccountToken: false", "serviceAccountName: elsewhere")));
    }

    [Theory]
    [InlineData("spec: { rules: [{ host: a.example.org }] }", "networking.k8s.io/v1", "Ingress", "(3,19): the Ingress 'orders' takes requests without TLS")]
    [InlineData(
        "  annotations: { cert-manager.io/cluster-issuer: acme, kubernetes.io/tls-acme: 'true' }\nspec: { rules: [] }",
        "networking.k8s.io/v1",
        "Ingress",
        "(4,9): the Ingress 'orders' takes requests without TLS")]
    [InlineData(
        "  annotations: { nginx.ingress.kubernetes.io/ssl-passthrough: 'false', nginx.ingress.kubernetes.io/backend-protocol: HTTPS }\nspec: { rules: [] }",
        "networking.k8s.io/v1",
        "Ingress",
        "(4,9): the Ingress 'orders' takes requests without TLS")]
    [InlineData(
        "spec: { listeners: [{ name: a, protocol: HTTP, port: 80 }, { name: b, protocol: HTTP, port: 81 }] }",
        "gateway.networking.k8s.io/v1",
        "Gateway",
        "(4,42): the Gateway 'orders' takes requests without TLS")]
    public void Way_in_without_TLS_is_STD9177(string text, string version, string kind, string message)
    {
        var finding = Assert.Single(Manifests.Run(Manifests.Deployment, Entry(text, version, kind) + "---\n" + Manifests.Others));

        Assert.Equal(("STD9177", message), (finding.Rule.Id, $"({finding.Line},{finding.Column}): {finding.Message}"));
    }

    [Theory]
    [InlineData("spec: { tls: [{ hosts: [a.example.org], secretName: a }] }", "networking.k8s.io/v1", "Ingress")]
    [InlineData("  annotations: { alb.ingress.kubernetes.io/certificate-arn: 'arn:aws:acm:a' }\nspec: { rules: [] }", "networking.k8s.io/v1", "Ingress")]
    [InlineData("  annotations: { alb.ingress.kubernetes.io/listen-ports: '[{\"HTTPS\":443}]' }\nspec: { rules: [] }", "networking.k8s.io/v1", "Ingress")]
    [InlineData("  annotations: { networking.gke.io/managed-certificates: a }\nspec: { rules: [] }", "networking.k8s.io/v1", "Ingress")]
    [InlineData("  annotations: { traefik.ingress.kubernetes.io/router.entrypoints: websecure }\nspec: { rules: [] }", "networking.k8s.io/v1", "Ingress")]
    [InlineData("spec: { listeners: [{ protocol: HTTP, port: 80 }, { protocol: HTTPS, port: 443 }] }", "gateway.networking.k8s.io/v1", "Gateway")]
    [InlineData("spec: { listeners: [{ protocol: TCP, port: 5432 }] }", "gateway.networking.k8s.io/v1", "Gateway")]
    [InlineData("spec: { servers: [{ port: { protocol: HTTP } }] }", "networking.istio.io/v1", "Gateway")]
    public void Way_in_with_TLS_is_silent(string text, string version, string kind) =>
        Assert.Empty(Manifests.Run(Manifests.Deployment, Entry(text, version, kind) + "---\n" + Manifests.Others));

    [Fact]
    public void Way_in_that_a_patch_encrypts_is_silent()
    {
        using var repository = new TestRepository();
        var findings = repository.With(Manifests.Path, Manifests.Deployment).With("deploy/kubernetes/others.yml", Manifests.Others)
            .With("deploy/kubernetes/ingress.yml", Entry("spec: { rules: [] }", "networking.k8s.io/v1", "Ingress"))
            .With("deploy/kubernetes/kustomization.yml", """
                resources: [ingress.yml]
                patches:
                  - target: { kind: Ingress }
                    patch: |
                      - { op: add, path: /spec/tls, value: [{ secretName: a }] }

                """)
            .Run();

        Assert.Empty(findings);
    }

    private static string Entry(string text, string version, string kind) => text.StartsWith("  ", StringComparison.Ordinal)
        ? $"""
            apiVersion: {version}
            kind: {kind}
            metadata:
              name: orders
            {text}

            """
        : $$"""
            apiVersion: {{version}}
            kind: {{kind}}
            metadata: { name: orders }
            {{text}}

            """;
}
