using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// Whether the repository shows all objects that are deployed beside one, so that a name that is not among them is nowhere: nothing beside it is a
/// template, a custom resource of which an operator makes pods and services, or taken from another repository.
/// </summary>
/// <param name="set">The objects.</param>
internal sealed class Surroundings(ManifestSet set)
{
    // Groups of Kubernetes itself, whose kinds make no objects that a manifest would name; and custom kinds that make none.
    private static readonly HashSet<string> PlainGroups = new(StringComparer.Ordinal)
    {
        "apps", "batch", "autoscaling", "policy", "extensions", "monitoring.coreos.com", "cert-manager.io", "external-secrets.io", "keda.sh",
        "kustomize.config.k8s.io", "argoproj.io", "bitnami.com", "traefik.io", "traefik.containo.us",
    };

    private readonly Dictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private ILookup<string, SourceFile>? _files;

    /// <summary>Whether everything beside an object is seen.</summary>
    public bool AreSeen(Manifest manifest)
    {
        var folder = manifest.File.Directory;
        if (!_folders.TryGetValue(folder, out var isSeen))
        {
            _files ??= set.Files.ToLookup(f => f.Directory, StringComparer.Ordinal);
            _folders[folder] = isSeen = _files[folder].All(IsPlain);
        }

        return isSeen && set.KustomizationsOf(manifest).All(IsLocal);
    }

    /// <summary>Whether two objects are deployed together: from one folder, or by one kustomization.</summary>
    public bool AreTogether(Manifest one, Manifest other) =>
        one.File.Directory == other.File.Directory || set.KustomizationsOf(one).Any(set.KustomizationsOf(other).Contains);

    private static bool IsPlain(SourceFile file)
    {
        var text = file.TryReadText(ManifestFiles.MaxBytes) ?? "";
        if (text.Contains("{{", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.StartsWith("apiVersion:") && !IsPlainGroup(line["apiVersion:".Length..].Trim(" \"'").ToString()))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlainGroup(string version)
    {
        var slash = version.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 || version[..slash] is var group && (PlainGroups.Contains(group) || group.EndsWith(".k8s.io", StringComparison.Ordinal));
    }

    // Bases of other repositories, charts and generators make objects that are not read.
    private static bool IsLocal(Kustomization kustomization) =>
        !kustomization.Root["helmCharts"].Exists
        && !kustomization.Root["generators"].Exists
        && !kustomization.Root["transformers"].Exists
        && kustomization.Root["resources"].Items.Concat(kustomization.Root["bases"].Items).All(r => r.Text is { } text && !IsRemote(text));

    private static bool IsRemote(string path) =>
        path.Contains("://", StringComparison.Ordinal)
        || path.Contains("?ref=", StringComparison.Ordinal)
        || path.StartsWith("github.com/", StringComparison.Ordinal)
        || path.Contains('@', StringComparison.Ordinal);
}
