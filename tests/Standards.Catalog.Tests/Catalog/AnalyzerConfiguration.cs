using System.Text.RegularExpressions;
using Standards.Tests.Shared;

namespace Standards.Catalog.Tests.Catalog;

/// <summary>The analyzer settings of the SDK: which diagnostics they turn on, and for which clauses.</summary>
internal static partial class AnalyzerConfiguration
{
    public const string Folder = "sdk/Standards.Sdk/config";

    /// <summary>The diagnostic that a banned symbol gives.</summary>
    public const string BannedSymbol = "RS0030";

    /// <summary>Clauses by diagnostic, for every diagnostic that some file turns on.</summary>
    public static ILookup<string, string> Clauses { get; } = Lines()
        .SelectMany(setting => setting.Keys.Select(key => (setting.Id, Key: key)))
        .ToLookup(pair => pair.Id, pair => pair.Key);

    /// <summary>Clauses of the banned symbols.</summary>
    public static IReadOnlyList<string> BannedFor { get; } = [.. Files("BannedSymbols*.txt")
        .SelectMany(path => File.ReadLines(RepositoryRoot.Combine(path)))
        .Select(line => ClauseOfSymbol().Match(line).Groups[1].Value)
        .Distinct()
        .Order(StringComparer.Ordinal)];

    /// <summary>Repository-relative paths of the settings of a kind.</summary>
    public static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(RepositoryRoot.Combine(Folder), pattern).Select(RepositoryRoot.Relative).Order(StringComparer.Ordinal);

    // A rule of ours is named by its clauses as a rule. The comment above a block of settings begins with the keys; what stands after the colon is for people.
    private static IEnumerable<(string Id, string[] Keys)> Lines()
    {
        foreach (var path in Files("*.globalconfig"))
        {
            string[] keys = [];
            foreach (var line in File.ReadLines(RepositoryRoot.Combine(path)))
            {
                if (line.StartsWith("# ", StringComparison.Ordinal))
                {
                    keys = line[2..].Split(':')[0].Split(", ");
                }
                else if (Setting().Match(line) is { Success: true } match
                    && match.Groups[2].Value != "none"
                    && !match.Groups[1].Value.StartsWith("STD", StringComparison.Ordinal))
                {
                    yield return (match.Groups[1].Value, keys);
                }
            }
        }
    }

    [GeneratedRegex(@"^dotnet_diagnostic\.(\w+)\.severity = (\w+)$")]
    private static partial Regex Setting();

    [GeneratedRegex(@"\[clause ([a-z0-9-]+)\]$")]
    private static partial Regex ClauseOfSymbol();
}
