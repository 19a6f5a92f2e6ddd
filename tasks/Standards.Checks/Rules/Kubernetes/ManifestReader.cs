using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// Reads the objects of a file that rules look at. Definitions of resources, configuration and whatever else is not parsed. What holds a
/// template's brackets is what a tool makes manifests from, and YAML that has anchors is left alone where the repository does not keep its manifests.
/// </summary>
internal static class ManifestReader
{
    private const int MaxItems = 1000;

    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob", "Pod", "Rollout", "List",
        "HorizontalPodAutoscaler", "ScaledObject", "PodDisruptionBudget", "NetworkPolicy", "CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy",
        "AdminNetworkPolicy",
        "GlobalNetworkPolicy", "Ingress", "Gateway", "ServiceAccount", "RoleBinding", "ClusterRoleBinding", "LimitRange",
        "Service", "ServiceMonitor", "Role", "ClusterRole", "ReplicaSet", "ReplicationController",
    };

    /// <summary>The objects in their order.</summary>
    /// <param name="file">The file.</param>
    /// <param name="findings">What could not be read is added to it (STD9150).</param>
    /// <exception cref="UnreadableFileException">The file is no text or too large.</exception>
    public static IEnumerable<Manifest> Read(SourceFile file, List<Finding> findings)
    {
        var manifests = new List<Manifest>();
        foreach (var (root, problem) in Documents(file))
        {
            if (problem is not null && ManifestFiles.IsOwn(file.Path))
            {
                findings.Add(new Finding(
                    RuleCatalog.KubernetesManifestReadable,
                    file.Path,
                    problem.Line,
                    problem.Column,
                    $"the manifest cannot be read: {problem.Message}",
                    "Correct it; 'kubectl apply --dry-run=client --filename FILE' says whether a cluster would take it"));
            }

            manifests.AddRange(Objects(new PlacedNode(file.Path, root)).Select(node => new Manifest(file, node)));
        }

        return manifests;
    }

    /// <summary>Whether a file holds an object that is read.</summary>
    /// <exception cref="UnreadableFileException">The file is no text or too large.</exception>
    public static bool HoldsObject(SourceFile file)
    {
        if (JsonManifests.IsPath(file.Path))
        {
            return JsonManifests.MayBeOne(file) && JsonManifests.HoldsObject(file.ReadText(ManifestFiles.MaxBytes), Kinds.Contains);
        }

        var text = file.ReadText(ManifestFiles.MaxBytes);
        return text.Contains("apiVersion:", StringComparison.Ordinal) && YamlDocument.Split(text).Any(document => IsRead(document.Text));
    }

    private static IEnumerable<(YamlNode? Root, YamlProblem? Problem)> Documents(SourceFile file)
    {
        var text = file.ReadText(ManifestFiles.MaxBytes);
        return JsonManifests.IsPath(file.Path)
            ? HoldsTemplate(text) ? [] : [JsonManifests.Read(text)]
            : YamlDocument.Split(text).Where(d => IsRead(d.Text) && !HoldsTemplate(d.Text)).Select(YamlReader.Read);
    }

    private static bool HoldsTemplate(string text) => text.Contains("{{", StringComparison.Ordinal);

    private static IEnumerable<PlacedNode> Objects(PlacedNode root) =>
        root.Node is not YamlMapping ? [] : root["kind"].Text == "List" ? root["items"].Items.Where(item => item.Node is YamlMapping).Take(MaxItems) : [root];

    // Of kinds that no rule looks at, those versions are read that clusters no longer serve.
    private static bool IsRead(ReadOnlySpan<char> text)
    {
        var (version, kind) = TypeOf(text);
        return Kinds.Contains(kind) || RemovedVersions.Find(version, kind) is not null;
    }

    // Both keys at the beginning of a line, as everybody writes them: a parser would take a hundred times as long to say that it is something else.
    private static (string Version, string Kind) TypeOf(ReadOnlySpan<char> text)
    {
        var (version, kind) = ("", "");
        foreach (var line in text.EnumerateLines())
        {
            version = line.StartsWith("apiVersion:") ? ValueOf(line["apiVersion:".Length..]) : version;
            kind = line.StartsWith("kind:") ? ValueOf(line["kind:".Length..]) : kind;
            if (version.Length > 0 && kind.Length > 0)
            {
                return (version, kind);
            }
        }

        return ("", "");
    }

    private static string ValueOf(ReadOnlySpan<char> value) =>
        (value.IndexOf(" #") is var comment and >= 0 ? value[..comment] : value).Trim(" \"'").ToString();
}
