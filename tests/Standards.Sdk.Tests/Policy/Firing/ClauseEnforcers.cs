using System.Text.RegularExpressions;
using Standards.Tests.Shared;

namespace Standards.Sdk.Tests.Policy.Firing;

/// <summary>
/// What the clauses of the catalog name in <c>enforced_by</c>. Read as text: the form of the files is the matter of
/// Standards.Catalog.Tests, and this project has no YAML reader.
/// </summary>
internal static partial class ClauseEnforcers
{
    /// <summary>The names with a prefix, such as <c>analyzer</c>, in ordinal order.</summary>
    /// <param name="prefix">What stands before the colon.</param>
    /// <param name="status">Only of clauses with this status; of all when empty.</param>
    public static IReadOnlyList<string> Named(string prefix, string status = "") => [.. Directory
        .EnumerateFiles(RepositoryRoot.Combine("sdk/Standards.Sdk/catalog/clauses"), "*.yml")
        .SelectMany(file => File.ReadAllText(file).Split("\n- key: "))
        .Where(clause => status.Length == 0 || clause.Contains($"\n  status: {status}\n", StringComparison.Ordinal))
        .SelectMany(clause => Entries().Matches(List().Match(clause).Value))
        .Where(entry => entry.Groups[1].Value == prefix)
        .Select(entry => entry.Groups[2].Value)
        .Distinct()
        .Order(StringComparer.Ordinal)];

    // [^\]] also passes line ends: a long list goes on in the next line.
    [GeneratedRegex(@"^  enforced_by:\s*\[[^\]]*\]", RegexOptions.Multiline)]
    private static partial Regex List();

    [GeneratedRegex(@"(\w+):([^,\]\s]+)")]
    private static partial Regex Entries();
}
