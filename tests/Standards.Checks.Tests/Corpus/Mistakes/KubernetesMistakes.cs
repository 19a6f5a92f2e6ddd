namespace Standards.Checks.Tests.Corpus;

/// <summary>Of manifests: what a cluster refuses, what it allows and nobody wanted, what is missing.</summary>
internal static class KubernetesMistakes
{
    private const string Folder = "deploy/kubernetes/";
    private const string Deployment = Folder + "deployment.yml";
    private const string Account = Folder + "service-account.yml";
    private const string Autoscaler = Folder + "horizontal-pod-autoscaler.yml";
    private const string Budget = Folder + "pod-disruption-budget.yml";
    private const string Role = "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: orders\nrules:\n  - apiGroups: [\"\"]\n";
    private const string Automount = "automountServiceAccountToken: false\n";

    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(Account, Automount, "automountServiceAccountToken: &no false\n"),
        new(Deployment, """
                        limits:
                          cpu: 500m
                          memory: 512Mi

            """, ""),
        new(Deployment, "memory: 512Mi", "memory: 512MB"),
        new(Deployment, "cpu: 250m", "cpu: 750m"),
        new(Deployment, "          livenessProbe:\n", "          probe:\n"),
        new(Deployment, "path: /health/live", "path: /health/ready"),
        new(Deployment, "            capabilities:\n              drop: [ALL]\n", ""),
        new(Deployment, "runAsUser: 1654", "runAsUser: 0"),
        new(Deployment, "privileged: false", "privileged: true"),
        new(Deployment, "      enableServiceLinks: false\n", "      hostNetwork: true\n"),
        new(Deployment, "readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false"),
        new(Deployment, "          emptyDir:\n            sizeLimit: 64Mi\n", "          hostPath:\n            path: /var/tmp/orders\n"),
        new(Folder + "kustomization.yml", "    digest: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n", "    newTag: latest\n"),
        new("standards.yml", "tier: 4\n", """
            tier: 4
            containers:
              registries: [mcr.microsoft.com, docker.io/library]

            """),
        new(Deployment, "        team: payments\n", ""),
        new(Deployment, "  selector:\n    matchLabels:\n      app: orders\n", "  selector:\n    matchLabels:\n      app: order\n"),
        new(Autoscaler, "", null),
        new(Deployment, "  revisionHistoryLimit: 5\n", "  replicas: 3\n"),
        new(Autoscaler, "minReplicas: 3", "minReplicas: 1"),
        new(Budget, "", null),
        new(Budget, "maxUnavailable: 1", "minAvailable: 3"),
        new(Folder + "network-policy.yml", "", null),
        new(Folder + "network-policy.yml", "policyTypes: [Ingress, Egress]", "policyTypes: [Ingress]"),
        new(Deployment, "maxUnavailable: 0", "maxUnavailable: 1"),
        new(Deployment, "namespace: payments", "namespace: default"),
        new(Deployment, "            - name: http\n              containerPort: 8080\n", "            - containerPort: 8080\n"),
        new(Deployment, "runAsUser: 1654", "runAsUser: 1000"),
        new(
            Deployment,
            "            - name: ServiceDefaults__Proxies__Networks__0\n              value: 10.0.0.0/8\n",
            "            - name: ORDERS_DB_PASSWORD\n              value: orders\n"),
        new(Deployment, "      " + Automount, "") { Also = new(Account, Automount, "") },
        new(Deployment, "          resources:\n", """
                      lifecycle:
                        preStop: { sleep: { seconds: 30 } }
                      resources:

            """),
        new(Account, "apiVersion: v1\n", """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: orders
            spec:
              rules: []
            ---
            apiVersion: v1

            """),
        new(Account, "apiVersion: v1\n", Role + "    resources: [configmaps]\n    verbs: [\"*\"]\n---\napiVersion: v1\n"),
        new(Account, "apiVersion: v1\n", Role + "    resources: [secrets]\n    verbs: [get]\n---\napiVersion: v1\n"),
        new(Deployment, "        seccompProfile:\n          type: RuntimeDefault\n", ""),
        new(Deployment, "              containerPort: 8080\n", "              containerPort: 8080\n              hostPort: 8080\n"),
        new(Deployment, "              drop: [ALL]\n", "              drop: [ALL]\n              add: [NET_ADMIN]\n"),
        new(Folder + "service.yml", "  selector:\n    app: orders\n", "  selector:\n    app: order\n"),
        new(Deployment, "path: /health/live\n              port: http", "path: /health/live\n              port: web"),
        new(Deployment, "path: /health/live\n              port: http", "path: /health/live\n              port: 8081"),
        new(Budget, "apiVersion: policy/v1\n", "apiVersion: policy/v1beta1\n"),
        new(Deployment, """
                  topologySpreadConstraints:
                    - maxSkew: 1
                      topologyKey: topology.kubernetes.io/zone
                      whenUnsatisfiable: ScheduleAnyway
                      labelSelector:
                        matchLabels:
                          app: orders
                    - maxSkew: 1
                      topologyKey: kubernetes.io/hostname
                      whenUnsatisfiable: ScheduleAnyway
                      labelSelector:
                        matchLabels:
                          app: orders

            """, ""),
    ];
}
