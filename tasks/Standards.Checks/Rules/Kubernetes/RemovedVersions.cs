namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// Versions of kinds that clusters no longer serve: the release that removed each, and what takes its place. Source: the "Deprecated API
/// Migration Guide" of Kubernetes (https://kubernetes.io/docs/reference/using-api/deprecation-guide/), as of release 1.34.
/// </summary>
internal static class RemovedVersions
{
    private const string Psp = "Pod Security admission (labels of the namespace)";

    private static readonly Dictionary<(string Version, string Kind), RemovedVersion> Table = Read(
    [
        ("1.32", "flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema PriorityLevelConfiguration", "flowcontrol.apiserver.k8s.io/v1"),
        ("1.29", "flowcontrol.apiserver.k8s.io/v1beta2", "FlowSchema PriorityLevelConfiguration", "flowcontrol.apiserver.k8s.io/v1"),
        ("1.27", "storage.k8s.io/v1beta1", "CSIStorageCapacity", "storage.k8s.io/v1"),
        ("1.26", "flowcontrol.apiserver.k8s.io/v1beta1", "FlowSchema PriorityLevelConfiguration", "flowcontrol.apiserver.k8s.io/v1"),
        ("1.26", "autoscaling/v2beta2", "HorizontalPodAutoscaler", "autoscaling/v2"),
        ("1.25", "batch/v1beta1", "CronJob", "batch/v1"),
        ("1.25", "discovery.k8s.io/v1beta1", "EndpointSlice", "discovery.k8s.io/v1"),
        ("1.25", "events.k8s.io/v1beta1", "Event", "events.k8s.io/v1"),
        ("1.25", "autoscaling/v2beta1", "HorizontalPodAutoscaler", "autoscaling/v2"),
        ("1.25", "policy/v1beta1", "PodDisruptionBudget", "policy/v1"),
        ("1.25", "policy/v1beta1", "PodSecurityPolicy", Psp),
        ("1.25", "node.k8s.io/v1beta1", "RuntimeClass", "node.k8s.io/v1"),
        ("1.22", "admissionregistration.k8s.io/v1beta1", "MutatingWebhookConfiguration ValidatingWebhookConfiguration", "admissionregistration.k8s.io/v1"),
        ("1.22", "apiextensions.k8s.io/v1beta1", "CustomResourceDefinition", "apiextensions.k8s.io/v1"),
        ("1.22", "apiregistration.k8s.io/v1beta1", "APIService", "apiregistration.k8s.io/v1"),
        ("1.22", "authentication.k8s.io/v1beta1", "TokenReview", "authentication.k8s.io/v1"),
        ("1.22", "authorization.k8s.io/v1beta1", "LocalSubjectAccessReview SelfSubjectAccessReview SubjectAccessReview", "authorization.k8s.io/v1"),
        ("1.22", "certificates.k8s.io/v1beta1", "CertificateSigningRequest", "certificates.k8s.io/v1"),
        ("1.22", "coordination.k8s.io/v1beta1", "Lease", "coordination.k8s.io/v1"),
        ("1.22", "extensions/v1beta1", "Ingress", "networking.k8s.io/v1"),
        ("1.22", "networking.k8s.io/v1beta1", "Ingress IngressClass", "networking.k8s.io/v1"),
        ("1.22", "rbac.authorization.k8s.io/v1beta1", "ClusterRole ClusterRoleBinding Role RoleBinding", "rbac.authorization.k8s.io/v1"),
        ("1.22", "scheduling.k8s.io/v1beta1", "PriorityClass", "scheduling.k8s.io/v1"),
        ("1.22", "storage.k8s.io/v1beta1", "CSIDriver CSINode StorageClass VolumeAttachment", "storage.k8s.io/v1"),
        ("1.16", "extensions/v1beta1", "NetworkPolicy", "networking.k8s.io/v1"),
        ("1.16", "extensions/v1beta1", "DaemonSet Deployment ReplicaSet", "apps/v1"),
        ("1.16", "apps/v1beta2", "DaemonSet Deployment ReplicaSet StatefulSet", "apps/v1"),
        ("1.16", "apps/v1beta1", "Deployment ReplicaSet StatefulSet", "apps/v1"),
        ("1.16", "extensions/v1beta1", "PodSecurityPolicy", Psp),
    ]);

    /// <summary>What became of a version of a kind; null when clusters serve it.</summary>
    public static RemovedVersion? Find(string version, string kind) => Table.GetValueOrDefault((version, kind));

    private static Dictionary<(string Version, string Kind), RemovedVersion> Read(
        IEnumerable<(string Release, string Version, string Kinds, string Instead)> rows) =>
        rows.SelectMany(r => r.Kinds.Split(' ').Select(kind => (Key: (r.Version, kind), Value: new RemovedVersion(r.Release, r.Instead))))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
}
