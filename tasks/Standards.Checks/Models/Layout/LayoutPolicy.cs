using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Layout;

/// <summary>
/// Which folders hold what, and which files there may be. Clauses: <c>cmd-one-folder-per-executable</c>, <c>layout-src-holds-libraries</c>,
/// <c>layout-tests-root</c>, <c>repo-top-level-folders</c>, <c>layer-dependency-direction</c>.
/// </summary>
public sealed record LayoutPolicy
{
    /// <summary>Folders (repository-relative, <c>/</c>, no trailing one) under which executables live.</summary>
    public IReadOnlyList<string> Executables { get; init; } = ["cmd"];

    /// <summary>Folders under which libraries live.</summary>
    public IReadOnlyList<string> Libraries { get; init; } = ["src"];

    /// <summary>Folders under which test projects live.</summary>
    public IReadOnlyList<string> Tests { get; init; } = ["tests"];

    /// <summary>Name segments that say nothing about a project. Compared without case.</summary>
    public IReadOnlyList<string> GenericNames { get; init; } = ["Util", "Utils", "Common", "Helper", "Helpers", "Misc", "Shared"];

    /// <summary>Files and folders that the repository has; null for those of its class.</summary>
    public IReadOnlyList<PathGlob>? Required { get; init; }

    /// <summary>Files that the repository does not have.</summary>
    public IReadOnlyList<PathGlob> Forbidden { get; init; } = [];

    /// <summary>Files that no rule over paths looks at.</summary>
    public IReadOnlyList<PathGlob> Allowed { get; init; } = [];

    /// <summary>The largest file, in bytes.</summary>
    public long MaxFileSize { get; init; } = 5 * 1024 * 1024;

    /// <summary>How files are named; null for the default of the repository's class.</summary>
    public IReadOnlyList<NameRule>? Names { get; init; }

    /// <summary>Segments of project names, from the innermost layer outwards; <c>|</c> separates names of one layer.</summary>
    public IReadOnlyList<string> Layers { get; init; } = ["Domain", "Application", "Infrastructure", "Api|Web|Worker|Grpc"];

    /// <summary>Whether the policy exempts a file from the rules over paths.</summary>
    public bool IsAllowed(string path) => Allowed.Count > 0 && Allowed.Any(glob => glob.IsMatch(path));
}
