namespace Standards.Checks.Engine.Packages;

/// <summary>What restore resolved: <c>obj/project.assets.json</c>, version 3 or 4.</summary>
/// <param name="Targets">One for each target framework, and one more for each of its runtime identifiers, in the order of the file.</param>
/// <param name="Libraries">Every package and project by <see cref="LibraryKey"/>, compared without case as NuGet does.</param>
/// <param name="PackageFolders">Absolute paths in which packages are looked for, the one that restore writes to first.</param>
/// <param name="Project">The project that was restored.</param>
public sealed record AssetsFile(
    IReadOnlyList<AssetsTarget> Targets,
    IReadOnlyDictionary<string, AssetsLibrary> Libraries,
    IReadOnlyList<string> PackageFolders,
    AssetsProject Project)
{
    /// <summary>What restore warned of.</summary>
    public IReadOnlyList<AssetsLog> Logs { get; init; } = [];

    /// <summary>How the project was restored.</summary>
    public AssetsRestore Restore { get; init; } = new();

    /// <summary>How <see cref="Libraries"/> names a library: <c>Npgsql/10.0.0</c>.</summary>
    public static string LibraryKey(string id, string version) => $"{id}/{version}";
}
