using Standards.Checks.Catalog;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Models.Projects;

/// <summary>Which place a file belongs to, by its name.</summary>
internal static class PlaceOf
{
    private static readonly Place Contract = new("the contract", "contracts", "api", RuleCatalog.LayoutContractFolder, ["shared"]);

    private static readonly Place Script =
        new("the script", "scripts", "scripts", RuleCatalog.LayoutScriptFolder, ["scripts", "hooks", "eng", "ops", "deploy"]);

    private static readonly Place Terraform = new("the Terraform file", "Terraform files", "deploy/terraform", RuleCatalog.LayoutDeploymentFolder, []);

    private static readonly Place Manifest = new(
        "the Kubernetes manifest",
        "Kubernetes manifests",
        "deploy/kubernetes",
        RuleCatalog.LayoutDeploymentFolder,
        ["templates", "charts", ".github", "docs", "ops", "argocd", "gitops"],
        IsByContent: true);

    private static readonly Place Chart =
        new("the Kubernetes definition", "Kubernetes manifests", "deploy/kubernetes", RuleCatalog.LayoutDeploymentFolder, ["charts", "argocd", "gitops"]);

    private static readonly Place Compose =
        new("the compose file", "compose files", "deploy/docker", RuleCatalog.LayoutDeploymentFolder, [".devcontainer", ".github"]);

    // Contracts that others publish are copied with the folders of their packages: opentelemetry/proto/trace/v1/trace.proto.
    private static readonly string[] Foreign = ["google", "googleapis", "opentelemetry", "envoy", "gogoproto", "k8s.io", "github.com"];

    // What people type after a clone; other tools look for some of them there.
    private static readonly string[] EntryPoints =
        ["build", "restore", "test", "run", "start", "clean", "setup", "bootstrap", "configure", "install", "init", "activate", "dotnet", "pack", "ci", "make"];

    // NuGet runs them by this path.
    private static readonly string[] PackageScripts = ["tools/install.ps1", "tools/uninstall.ps1", "tools/init.ps1"];

    private static readonly string[] Wrappers = ["gradlew.bat", "mvnw.cmd"];

    /// <summary>The place of a file; null for files that may be anywhere. By path alone, asked for every file.</summary>
    public static Place? File(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        return dot < 0 ? null : name[dot..] switch
        {
            ".proto" => Contract,
            ".sh" or ".ps1" or ".cmd" or ".bat" => IsEntryPoint(path) ? null : Script,
            ".tf" => Terraform,
            ".yaml" or ".yml" => Yaml(path, name),
            ".json" => name.StartsWith("openapi", StringComparison.OrdinalIgnoreCase) ? Contract : null,
            _ => null,
        };
    }

    /// <summary>Whether a file says how a container image is built.</summary>
    public static bool IsImageDefinition(string name) =>
        name.StartsWith("Dockerfile", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Containerfile", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".Dockerfile", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file was written elsewhere, belongs to a test, or is an example or a template.</summary>
    public static bool IsForeign(string path) =>
        AsideFolders.Hold(path) || path.Split('/').SkipLast(1).Any(folder => Foreign.Contains(folder, StringComparer.Ordinal));

    /// <summary>Whether a script is where a tool looks for it: in a folder of a tool (<c>.husky</c>, <c>.github</c>) or in a package.</summary>
    public static bool IsOfTool(string path) =>
        path.StartsWith('.') || path.Contains("/.", StringComparison.Ordinal)
        || Array.Exists(PackageScripts, script => path.EndsWith("/" + script, StringComparison.OrdinalIgnoreCase));

    private static Place? Yaml(string path, ReadOnlySpan<char> name)
    {
        var stem = name[..name.LastIndexOf('.')];
        if (name.StartsWith("openapi", StringComparison.OrdinalIgnoreCase))
        {
            return Contract;
        }

        if (stem is "compose" or "docker-compose"
            || name.StartsWith("compose.", StringComparison.Ordinal)
            || name.StartsWith("docker-compose.", StringComparison.Ordinal))
        {
            // Compose looks for its file upwards from where it is called, so that many keep it at the root.
            return path.Contains('/', StringComparison.Ordinal) ? Compose : null;
        }

        // The catalog of a developer portal borrows the form of a manifest.
        return stem is "kustomization" or "Chart" ? Chart : stem is "catalog-info" ? null : Manifest;
    }

    private static bool IsEntryPoint(string path) =>
        !path.Contains('/', StringComparison.Ordinal)
        && (Wrappers.Contains(path, StringComparer.Ordinal) || EntryPoints.Contains(path[..path.LastIndexOf('.')], StringComparer.OrdinalIgnoreCase));
}
