using Standards.Tests.Shared;

namespace Standards.Sdk.Tests.Harness;

/// <summary>The table of docs/guides/properties.md.</summary>
internal static class PropertyTable
{
    /// <summary>The rows by property, in the order of the page.</summary>
    public static IReadOnlyDictionary<string, PropertyRow> Rows { get; } = File
        .ReadLines(RepositoryRoot.Combine("docs/guides/properties.md"))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(PropertyRow.Parse)
        .ToDictionary(row => row.Name);
}
