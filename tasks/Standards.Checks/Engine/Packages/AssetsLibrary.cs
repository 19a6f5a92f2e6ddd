namespace Standards.Checks.Engine.Packages;

/// <summary>One package or project that restore resolved, in whatever framework.</summary>
/// <param name="Id">As the package spells it.</param>
/// <param name="Version">Normalised version.</param>
/// <param name="IsProject">Whether it is a project of the solution.</param>
/// <param name="Sha512">Hash of the package file in base64, without its signature, as lock files hold it; empty for a project.</param>
/// <param name="Path">Path below a package folder with <c>/</c> (<c>npgsql/10.0.0</c>); for a project its file, relative to the one restored.</param>
/// <param name="Files">Paths of a package's files with <c>/</c>, below <paramref name="Path"/>.</param>
public sealed record AssetsLibrary(string Id, string Version, bool IsProject, string Sha512, string Path, IReadOnlyList<string> Files);
