namespace Standards.Checks.Engine.Packages;

/// <summary>One package or project in a graph.</summary>
/// <param name="Id">As the package spells it.</param>
/// <param name="Version">Normalised version.</param>
/// <param name="IsProject">Whether it is a project of the solution.</param>
/// <param name="Dependencies">Ids that it depends on in this framework.</param>
/// <param name="HasRuntimeAssets">Whether anything of it goes to the output: a library, a native one, a resource or a content file. What has none is used at
/// build time only.</param>
public sealed record ResolvedLibrary(string Id, string Version, bool IsProject, IReadOnlyList<string> Dependencies, bool HasRuntimeAssets)
{
    /// <summary>Paths below the package's folder of what the compiler is given: <c>lib/net10.0/Npgsql.dll</c>.</summary>
    public IReadOnlyList<string> CompileAssets { get; init; } = [];

    /// <summary>Whether it brings something that takes effect without being compiled against: files for the build, content, native libraries.</summary>
    public bool HasOtherAssets { get; init; }

    /// <summary>Shared frameworks that it needs: <c>Microsoft.AspNetCore.App</c>.</summary>
    public IReadOnlyList<string> FrameworkReferences { get; init; } = [];
}
