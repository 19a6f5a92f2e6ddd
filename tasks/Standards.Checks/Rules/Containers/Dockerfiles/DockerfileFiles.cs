using Standards.Checks.Foundation.Files;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>Which files are Dockerfiles of what the repository delivers.</summary>
internal static class DockerfileFiles
{
    /// <summary>A larger file is no Dockerfile that somebody wrote.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    // 'Dockerfile.api' is one; 'Dockerfile.dockerignore' belongs to one; 'Dockerfile.j2' becomes one; 'Dockerfile.cs' is about them.
    private static readonly HashSet<string> OtherEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        "dockerignore", "template", "tmpl", "tpl", "j2", "jinja", "jinja2", "in", "erb", "mustache", "hbs", "liquid", "m4", "bak", "orig", "md", "txt", "json",
        "yml", "yaml",
        "xml", "toml", "sh", "ps1", "cs", "csproj", "go", "py", "js", "ts", "java", "rb", "rs", "php", "html", "patch", "diff", "snap", "lock",
    };

    private static readonly HashSet<string> ToolWords = new(StringComparer.OrdinalIgnoreCase)
        {
            "dev", "devel", "development", "debug", "test", "tests", "testing", "e2e", "tilt", "local", "ci", "cicd", "lint", "markdownlint", "tools", "ide",
            "bench", "build", "builder",
        };

    /// <summary>Whether the file says how an image is built that the repository delivers: not what tests, samples and tools have.</summary>
    public static bool Is(SourceFile file) =>
        IsName(file.Name) && !AsideFolders.Hold(file.Path) && file.Path[0] != '.' && !file.Path.Contains("/.", StringComparison.Ordinal);

    /// <summary>Whether it builds an image for developers or a pipeline, by its name: <c>Dockerfile.dev</c>, <c>e2e-tests.Dockerfile</c>.</summary>
    public static bool IsTool(string name) => name.Split('.', '-', '_').Any(ToolWords.Contains);

    private static bool IsName(string name)
    {
        // Asked for every file: the ends first.
        if (name.EndsWith(".Dockerfile", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".Containerfile", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var length = name.StartsWith("Dockerfile", StringComparison.OrdinalIgnoreCase) ? "Dockerfile".Length
            : name.StartsWith("Containerfile", StringComparison.OrdinalIgnoreCase) ? "Containerfile".Length
            : 0;
        return length > 0 && (name.Length == length || (name[length] == '.' && !OtherEndings.Contains(name[(name.LastIndexOf('.') + 1)..])));
    }
}
