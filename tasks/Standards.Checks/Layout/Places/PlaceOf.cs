using Standards.Checks.Rules;

namespace Standards.Checks.Layout.Places;

/// <summary>Which place a file belongs to, by its name.</summary>
internal static class PlaceOf
{
    private static readonly Place Contract = new("the contract", "api", RuleCatalog.STD2040, ["shared"]);

    private static readonly Place Script = new("the script", "scripts", RuleCatalog.STD2041, ["scripts", ".github", ".gitlab", ".azuredevops", ".azure-pipelines", ".circleci", ".devcontainer", ".husky", ".githooks", "hooks", ".ci", "eng", "ops", "deploy"]);

    private static readonly Place Terraform = new("the Terraform file", "deploy/terraform", RuleCatalog.STD2042, []);

    private static readonly Place Manifest = new("the Kubernetes manifest", "deploy/kubernetes", RuleCatalog.STD2042, ["templates", "charts", ".github", "docs", "ops", "argocd", "gitops"], IsByContent: true);

    private static readonly Place Chart = new("the Kubernetes definition", "deploy/kubernetes", RuleCatalog.STD2042, ["charts", "argocd", "gitops"]);

    private static readonly Place Compose = new("the compose file", "deploy/docker", RuleCatalog.STD2042, [".devcontainer", ".github"]);

    private static readonly string[] Foreign = ["google", "third_party", "third-party", "vendor", "node_modules", "examples", "samples", "templates", "testdata"];

    private static readonly string[] Wrappers = ["gradlew.bat", "mvnw.cmd"];

    /// <summary>The place of a file; null for files that may be anywhere. By path alone, asked for every file.</summary>
    public static Place? File(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        return dot < 0 ? null : name[dot..] switch
        {
            ".proto" => Contract,
            ".sh" or ".ps1" or ".cmd" or ".bat" => IsEntryPoint(path, name) ? null : Script,
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

    /// <summary>Whether a file was written elsewhere, or is an example or a template.</summary>
    public static bool IsForeign(string path) => path.Split('/').SkipLast(1).Any(folder => Foreign.Contains(folder, StringComparer.Ordinal));

    private static Place? Yaml(string path, ReadOnlySpan<char> name)
    {
        var stem = name[..name.LastIndexOf('.')];
        if (name.StartsWith("openapi", StringComparison.OrdinalIgnoreCase))
        {
            return Contract;
        }

        if (stem is "compose" or "docker-compose" || name.StartsWith("compose.", StringComparison.Ordinal) || name.StartsWith("docker-compose.", StringComparison.Ordinal))
        {
            // Compose looks for its file upwards from where it is called, so that many keep it at the root.
            return path.Contains('/', StringComparison.Ordinal) ? Compose : null;
        }

        return stem is "kustomization" or "Chart" ? Chart : Manifest;
    }

    private static bool IsEntryPoint(string path, ReadOnlySpan<char> name) =>
        !path.Contains('/', StringComparison.Ordinal) && (name.StartsWith("build.", StringComparison.Ordinal) || Wrappers.Contains(path, StringComparer.Ordinal));
}
