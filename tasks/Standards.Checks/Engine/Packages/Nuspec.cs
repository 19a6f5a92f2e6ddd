namespace Standards.Checks.Engine.Packages;

/// <summary>What a package says of itself. Texts are trimmed; one that is absent is empty.</summary>
/// <param name="Id">As the package spells it.</param>
/// <param name="Version">As written.</param>
/// <param name="Authors">As written, between commas.</param>
/// <param name="Description">As written.</param>
/// <param name="Copyright">As written.</param>
/// <param name="LicenseExpression">SPDX expression (<c>license type="expression"</c>).</param>
/// <param name="LicenseFile">Path below the package's folder (<c>license type="file"</c>).</param>
/// <param name="LicenseUrl">Deprecated address of a licence.</param>
/// <param name="ProjectUrl">Its home page.</param>
/// <param name="RepositoryUrl">Its source.</param>
/// <param name="RepositoryCommit">The commit that it was built from.</param>
/// <param name="IsDevelopmentDependency">Whether it says that it is used at build time only.</param>
public sealed record Nuspec(
    string Id,
    string Version,
    string Authors,
    string Description,
    string Copyright,
    string LicenseExpression,
    string LicenseFile,
    string LicenseUrl,
    string ProjectUrl,
    string RepositoryUrl,
    string RepositoryCommit,
    bool IsDevelopmentDependency);
