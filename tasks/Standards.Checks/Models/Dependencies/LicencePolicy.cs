using Standards.Checks.Models.Licences;

namespace Standards.Checks.Models.Dependencies;

/// <summary>Which licences packages may have. Identifiers are SPDX's; what stands in no list is asked about.</summary>
public sealed record LicencePolicy
{
    /// <summary>Licences that anybody may use: permissive ones, which ask for nothing but that they are named, and that of .NET's own libraries.</summary>
    public IReadOnlyList<string> Allow { get; init; } =
    [
        "MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC", "MS-PL", "PostgreSQL", "Unlicense", "CC0-1.0", "Zlib", "BSL-1.0", "Unicode-3.0",
        "Unicode-DFS-2016", LicenceAddress.DotNetLibrary,
    ];

    /// <summary>Licences that nobody may use, whatever the other lists say.</summary>
    public IReadOnlyList<string> Deny { get; init; } = [];

    /// <summary>Licences that somebody has to decide on for each package, also when they are in <see cref="Allow"/>.</summary>
    public IReadOnlyList<string> Ask { get; init; } = [];

    /// <summary>Decisions about single packages by id, or with <c>*</c> at the end about all that begin so.</summary>
    public IReadOnlyDictionary<string, LicenceDecision> Packages { get; init; } = new Dictionary<string, LicenceDecision>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The decision about a package and its key: the one with its id, else the longest that it begins with; null when there is none.</summary>
    public (string Key, LicenceDecision Decision)? Find(string id)
    {
        var key = Packages.Keys.FirstOrDefault(key => key.Equals(id, StringComparison.OrdinalIgnoreCase)) ?? Packages.Keys
            .Where(key => key.EndsWith('*') && id.AsSpan().StartsWith(key.AsSpan(0, key.Length - 1), StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(key => key.Length)
            .ThenBy(key => key, StringComparer.Ordinal)
            .FirstOrDefault();
        return key is null ? null : (key, Packages[key]);
    }
}
