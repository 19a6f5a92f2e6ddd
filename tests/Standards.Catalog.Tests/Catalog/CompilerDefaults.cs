using System.Text.RegularExpressions;
using Standards.Tests.Shared;

namespace Standards.Catalog.Tests.Catalog;

/// <summary>Diagnostics that the .NET SDK gives by itself and clauses may name: the table in the README of the clauses.</summary>
internal static partial class CompilerDefaults
{
    public const string File = ProductCatalog.ClausesFolder + "/README.md";

    /// <summary>The ids, in the order of the table.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. System.IO.File.ReadLines(RepositoryRoot.Combine(File))
        .Select(line => Row().Match(line))
        .Where(match => match.Success)
        .Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"^\| `((?:CS|CA)\d{4})` \| \S")]
    private static partial Regex Row();
}
