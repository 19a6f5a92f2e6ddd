using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Kubernetes;
using Standards.Checks.Rules.Secrets;

namespace Standards.Checks.Tests.Kubernetes;

/// <summary>Manifests that are right, to change one thing in, and what the check says of them.</summary>
internal static class Manifests
{
    public const string Path = "deploy/kubernetes/deployment.yml";

    /// <summary>Nothing is to be said of it in any tier.</summary>
    public const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: orders
          namespace: shop
          labels: { app: orders, version: 1.4.0, environment: production, team: payments }
        spec:
          strategy: { type: RollingUpdate, rollingUpdate: { maxUnavailable: 0 } }
          selector: { matchLabels: { app: orders } }
          template:
            metadata:
              labels: { app: orders, version: 1.4.0, environment: production, team: payments }
            spec:
              automountServiceAccountToken: false
              securityContext: { runAsNonRoot: true, runAsUser: 1654 }
              containers:
                - name: api
                  image: ghcr.io/acme/orders:1.4.0
                  ports: [{ name: http, containerPort: 8080 }]
                  env: []
                  resources: { requests: { cpu: 250m, memory: 256Mi }, limits: { cpu: 500m, memory: 512Mi } }
                  livenessProbe: { httpGet: { path: /health/live, port: http } }
                  readinessProbe: { httpGet: { path: /health/ready, port: http } }
                  securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [ALL] },
                            seccompProfile: { type: RuntimeDefault } }
              topologySpreadConstraints: [{ maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: ScheduleAnyway }]

        """;

    /// <summary>What a service has beside its deployment.</summary>
    public const string Others = """
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: { name: orders, namespace: shop }
        spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: orders }, minReplicas: 3, maxReplicas: 10 }
        ---
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: { name: orders, namespace: shop }
        spec: { maxUnavailable: 1, selector: { matchLabels: { app: orders } } }
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: orders, namespace: shop }
        spec: { podSelector: { matchLabels: { app: orders } }, policyTypes: [Ingress, Egress] }

        """;

    public static readonly Policy Service = new() { Service = new ServicePolicy { Class = ServiceClass.Service } };

    /// <summary>The deployment with one text in the place of another.</summary>
    public static string With(string old, string text) => Replace(Deployment, old, text);

    /// <summary>The objects beside it with one text in the place of another.</summary>
    public static string OthersWith(string old, string text) => Replace(Others, old, text);

    public static IReadOnlyList<Finding> Run(this TestRepository repository, Policy? policy = null) =>
        repository.Run(new KubernetesCheck(SecretCheck.LinesOf), policy ?? Service);

    /// <summary>The findings over a deployment and what is beside it.</summary>
    public static IReadOnlyList<Finding> Run(string deployment, string others = Others, Policy? policy = null)
    {
        using var repository = new TestRepository();
        return repository.With(Path, deployment).With("deploy/kubernetes/others.yml", others).Run(policy);
    }

    public static string[] Ids(this IEnumerable<Finding> findings) => [.. findings.Select(f => f.Rule.Id)];

    private static string Replace(string text, string old, string with)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, with, StringComparison.Ordinal);
    }
}
