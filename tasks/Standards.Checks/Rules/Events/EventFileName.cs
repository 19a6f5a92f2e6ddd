using System.Text.RegularExpressions;
using Standards.Checks.Foundation.Versions;

namespace Standards.Checks.Rules.Events;

/// <summary>What the path of a schema says: <c>order-placed/1.0.0.json</c>, <c>order-placed/v1.0.0.schema.json</c> or <c>order-placed-1.0.0.json</c>.</summary>
internal static partial class EventFileName
{
    private static readonly string[] Endings = [".schema.json", ".json"];
    private static readonly string[] AsideFolders = ["common", "shared", "definitions", "defs", "types", "examples", "example", "samples", "fixtures"];
    private static readonly string[] AsideNames = ["index", "registry", "package", "asyncapi"];

    /// <summary>The event with its folder, and its version; null where the name ends in none.</summary>
    public static (string Name, SemanticVersion? Version) Parse(string path)
    {
        var slash = path.LastIndexOf('/');
        var (folder, stem) = (slash < 0 ? "" : path[..slash], Stem(path[(slash + 1)..]));
        var match = Versioned().Match(stem);
        return match.Success && SemanticVersion.TryParse(match.Groups["version"].Value) is { } version
            ? (match.Groups["name"].Value is { Length: > 0 } name ? $"{folder}/{name}" : folder, version)
            : ($"{folder}/{stem}", null);
    }

    /// <summary>Whether a path holds no schema of an event: shared parts, examples, and lists of a registry.</summary>
    public static bool IsAside(string path)
    {
        var parts = path.Split('/');
        return parts[..^1].Any(p => AsideFolders.Contains(p, StringComparer.OrdinalIgnoreCase))
            || Stem(parts[^1]) is var stem && (AsideNames.Contains(stem, StringComparer.OrdinalIgnoreCase)
                || stem.StartsWith('_')
                || stem.EndsWith(".example", StringComparison.OrdinalIgnoreCase));
    }

    private static string Stem(string name) => Endings.FirstOrDefault(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) is { } ending
        ? name[..^ending.Length] : name;

    [GeneratedRegex(@"^((?<name>.*[^-._v])[-._])?v?(?<version>[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?)\z",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Versioned();
}
