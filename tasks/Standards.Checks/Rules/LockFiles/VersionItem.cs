namespace Standards.Checks.Rules.LockFiles;

/// <summary>A version that a project file, or one that projects import, gives a package.</summary>
/// <param name="Element"><c>PackageReference</c>, <c>PackageVersion</c> or <c>GlobalPackageReference</c>.</param>
/// <param name="Id">The package, as written.</param>
/// <param name="Attribute"><c>Version</c> or <c>VersionOverride</c>.</param>
/// <param name="Version">As written, trimmed.</param>
/// <param name="Line">1-based line of the element.</param>
/// <param name="Column">1-based column of the element.</param>
internal sealed record VersionItem(string Element, string Id, string Attribute, string Version, int Line, int Column);
