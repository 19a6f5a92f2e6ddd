namespace Standards.Checks.Engine.Packages;

/// <summary>What a project does with one version of a package.</summary>
/// <param name="Library">The package.</param>
/// <param name="IsShipped">Whether it goes to the output because of the project's own packages.</param>
/// <param name="IsShippedByProject">Whether it goes to the output because a project that is referenced uses it.</param>
/// <param name="IsOwn">Whether a package of the project brings it, for the output or for the build only.</param>
/// <param name="Chain">What brings it, the direct package first, without itself: <c>Npgsql 10.0.0</c>; empty for a direct package.</param>
public sealed record PackageUse(AssetsLibrary Library, bool IsShipped, bool IsShippedByProject, bool IsOwn, IReadOnlyList<string> Chain)
{
    /// <summary>The id of the direct package that brings it.</summary>
    public string DirectId => Chain.Count > 0 ? Chain[0][..Chain[0].LastIndexOf(' ')] : Library.Id;
}
