namespace Standards.Checks.Models.Dependencies;

/// <summary>
/// What packages a repository may use. Clauses: <c>exact-version-pinning</c>, <c>license-allowlist</c>, <c>vulnerable-dependency-fails-build</c>.
/// </summary>
public sealed record DependencyPolicy
{
    /// <summary>Whether a version may float (<c>1.*</c>).</summary>
    public bool AllowsFloating { get; init; }

    /// <summary>Ids, with <c>*</c> at the end for all that begin so, of packages that may be pre-releases in a stable release.</summary>
    public IReadOnlyList<string> Prerelease { get; init; } = [];

    /// <summary>Ids, with <c>*</c> at the end for all that begin so, of packages whose major version changes by a decision record only.</summary>
    public IReadOnlyList<string> MajorUpgrades { get; init; } = [];

    /// <summary>Licences of packages.</summary>
    public LicencePolicy Licences { get; init; } = new();

    /// <summary>Known vulnerabilities of packages.</summary>
    public AdvisoryPolicy Advisories { get; init; } = new();

    /// <summary>Whether a list of package ids, each perhaps with <c>*</c> at its end, holds an id; in any case, as NuGet compares.</summary>
    public static bool Matches(IReadOnlyList<string> patterns, string id) => patterns.Any(pattern => pattern.EndsWith('*')
        ? id.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.OrdinalIgnoreCase)
        : id.Equals(pattern, StringComparison.OrdinalIgnoreCase));
}
