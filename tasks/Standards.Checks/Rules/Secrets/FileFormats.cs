using System.Collections.Frozen;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets;

/// <summary>Tells formats of files by their names.</summary>
internal static class FileFormats
{
    private static readonly FrozenSet<string> Configuration = FrozenSet.ToFrozenSet(
        [
            ".yml", ".yaml", ".json", ".jsonc", ".json5", ".xml", ".config", ".props", ".targets", ".properties", ".env", ".ini", ".cfg", ".conf", ".toml",
            ".tf", ".tfvars", ".hcl", ".sh", ".bash", ".zsh", ".cmd", ".bat", ".ps1", ".psm1", ".dockerfile", ".pubxml", ".user", ".settings", ".http", ".rest",
            ".npmrc", ".pypirc", ".netrc", ".csproj",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Documents =
        FrozenSet.ToFrozenSet([".md", ".markdown", ".rst", ".adoc", ".txt", ".html", ".htm"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Sources = FrozenSet.ToFrozenSet(
        [
            ".cs", ".csx", ".fs", ".fsx", ".vb", ".razor", ".cshtml", ".js", ".mjs", ".cjs", ".ts", ".jsx", ".tsx", ".vue", ".py", ".rb", ".go", ".rs",
            ".java", ".kt", ".php", ".sql", ".css", ".proto", ".sln", ".slnx", ".fsproj", ".vbproj", ".csv", ".log",
        ],
        StringComparer.OrdinalIgnoreCase);

    // Images, fonts, archives, libraries: text in them is chance.
    private static readonly FrozenSet<string> Skipped = FrozenSet.ToFrozenSet(
        [
            ".png", ".jpg", ".jpeg", ".gif", ".ico", ".webp", ".bmp", ".svg", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".pdf", ".zip", ".gz", ".tgz", ".7z",
            ".nupkg", ".snupkg", ".dll", ".exe", ".pdb", ".so", ".dylib", ".a", ".o", ".jar", ".class", ".mp3", ".mp4", ".mov", ".map", ".snk",
        ],
        StringComparer.OrdinalIgnoreCase);

    // Hashes of packages, and of what another scanner found.
    private static readonly FrozenSet<string> LockFiles = FrozenSet.ToFrozenSet(
        [
            "packages.lock.json", "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "composer.lock", "Gemfile.lock",
            "Cargo.lock", "poetry.lock", "uv.lock", "Pipfile.lock", "go.sum", "gradle.lockfile", "project.assets.json", ".terraform.lock.hcl", "flake.lock",
            ".secrets.baseline",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The format of a file.</summary>
    public static FileFormat Of(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        var ending = dot < 0 ? "" : name[dot..].ToString();
        ending = dot == 0 && !Configuration.Contains(ending) ? "" : ending; // '.bashrc', '.pgpass'
        return Documents.Contains(ending) ? FileFormat.Document
            : Configuration.Contains(ending)
                || ending.Length == 0
                || name.StartsWith(".env", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("Dockerfile", StringComparison.OrdinalIgnoreCase)
                ? FileFormat.Configuration
            : FileFormat.Code;
    }

    /// <summary>Whether a file is text by its name, whatever it begins with.</summary>
    public static bool IsText(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var ending = name.LastIndexOf('.') is var dot and >= 0 ? name[dot..] : "";
        return Configuration.Contains(ending) || Documents.Contains(ending) || Sources.Contains(ending)
            || name.StartsWith(".env", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Dockerfile", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a file is none that people write, by its name.</summary>
    public static bool IsSkipped(string path)
    {
        var dot = path.LastIndexOf('.');
        return (dot > path.LastIndexOf('/') && Skipped.Contains(path[dot..]))
            || LockFiles.Contains(path[(path.LastIndexOf('/') + 1)..]);
    }
}
