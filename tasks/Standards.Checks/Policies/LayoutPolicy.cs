namespace Standards.Checks.Policies;

/// <summary>Which top-level folders hold what. Clauses: <c>cmd-one-folder-per-executable</c>, <c>layout-src-holds-libraries</c>, <c>layout-tests-root</c>.</summary>
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
}
