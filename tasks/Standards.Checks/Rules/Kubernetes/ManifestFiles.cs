using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>Which files may be manifests of this repository, by their paths.</summary>
internal static class ManifestFiles
{
    /// <summary>Larger files are generated.</summary>
    public const int MaxBytes = 1024 * 1024;

    // Where YAML with a kind is certainly meant for a cluster.
    private static readonly string[] OwnFolders = ["deploy/kubernetes/", "deploy/k8s/", "k8s/", "kubernetes/", "kustomize/"];

    private static readonly string[] DocumentFolders = ["docs", "doc", "documentation", "website", "site"];

    /// <summary>Whether it is YAML or JSON that somebody of this repository may apply: no test, no sample, no template of Helm, no page.</summary>
    public static bool Is(SourceFile file, Policy policy) =>
        (IsYaml(file.Path) || file.Path.EndsWith("/Kustomization", StringComparison.Ordinal) || JsonManifests.IsPath(file.Path))
        && IsPlace(file.Path, policy);

    /// <summary>Whether the text names the version of an interface, as every manifest does. A file that cannot be read does not.</summary>
    public static bool NamesKind(SourceFile file)
    {
        try
        {
            return file.ReadBytes(MaxBytes, bytes => bytes.IndexOf("apiVersion"u8) >= 0);
        }
        catch (UnreadableFileException)
        {
            return false;
        }
    }

    /// <summary>Whether a path leads neither to tests and samples nor to pages, code of others or settings of tools.</summary>
    public static bool IsPlace(string path, Policy policy) =>
        !path.StartsWith('.') && !path.Contains("/.", StringComparison.Ordinal)
        && !AsideFolders.Hold(path)
        && FolderList.Holder(policy.Layout.Tests, path.LastIndexOf('/') is var end and >= 0 ? path[..end] : "") is null
        && !IsInDocuments(path);

    /// <summary>Whether it lies where the repository keeps its manifests.</summary>
    public static bool IsOwn(string path) => Array.Exists(OwnFolders, folder => path.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>Whether it is what kustomize reads first in a folder.</summary>
    public static bool IsKustomization(string path) => path[(path.LastIndexOf('/') + 1)..] is "kustomization.yml" or "kustomization.yaml" or "Kustomization";

    /// <summary>Whether it says how skaffold builds images and puts their tags into manifests.</summary>
    public static bool IsSkaffold(string path) => path[(path.LastIndexOf('/') + 1)..] is "skaffold.yml" or "skaffold.yaml";

    /// <summary>Whether its name says that it is YAML.</summary>
    public static bool IsYaml(string path) =>
        path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    private static bool IsInDocuments(string path) =>
        path.Split('/').SkipLast(1).Any(folder => DocumentFolders.Contains(folder, StringComparer.OrdinalIgnoreCase));
}
