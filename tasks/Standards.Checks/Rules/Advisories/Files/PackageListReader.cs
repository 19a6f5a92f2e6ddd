using System.Text.Json;

namespace Standards.Checks.Rules.Advisories.Files;

/// <summary>
/// Reads what <c>dotnet package list --format json</c> wrote with <c>--vulnerable</c> or <c>--deprecated</c>, format version 1. Of
/// which project a package was found in does not matter: a version is vulnerable wherever it is used.
/// </summary>
internal static class PackageListReader
{
    private static readonly string[] Groups = ["topLevelPackages", "transitivePackages"];

    /// <exception cref="AdvisoryFormatException">It is no such list, or one of a command that failed.</exception>
    /// <exception cref="InvalidOperationException">Some part of it has another type.</exception>
    public static void Add(AdvisorySet set, JsonElement root)
    {
        if (!root.TryGetProperty("version", out var version) || !version.TryGetInt32(out var number) || number != 1)
        {
            throw new AdvisoryFormatException("is a list of packages of another version than 1");
        }

        // The command says what it could not do in the list itself.
        if (Array(root, "problems").Any(p => Text(p, "level") == "error"))
        {
            throw new AdvisoryFormatException("is a list of packages that 'dotnet package list' could not finish: it holds 'problems'");
        }

        var parameters = Text(root, "parameters");
        if (!parameters.Contains("--vulnerable", StringComparison.Ordinal) && !parameters.Contains("--deprecated", StringComparison.Ordinal))
        {
            throw new AdvisoryFormatException("is a list of packages without --vulnerable or --deprecated");
        }

        set.Lists++;
        foreach (var package in Array(root, "projects").SelectMany(p => Array(p, "frameworks")).SelectMany(f => Groups.SelectMany(group => Array(f, group))))
        {
            Add(set, package, Text(package, "id"), Text(package, "resolvedVersion"));
        }
    }

    private static void Add(AdvisorySet set, JsonElement package, string id, string version)
    {
        if (id.Length == 0 || version.Length == 0)
        {
            return;
        }

        foreach (var vulnerability in Array(package, "vulnerabilities"))
        {
            var url = Text(vulnerability, "advisoryurl");
            set.Add(id, new PackageAdvisory(AdvisoryKey.Of(url), [], url, AdvisorySeverities.Parse(Text(vulnerability, "severity")), null, [version], []));
        }

        var reasons = Array(package, "deprecationReasons").Select(r => r.GetString() ?? "").ToList();
        if (reasons.Count > 0)
        {
            var alternative = package.TryGetProperty("alternativePackage", out var other) && other.ValueKind == JsonValueKind.Object ? other : default;
            set.Add(id, alternative.ValueKind == JsonValueKind.Object
                ? new PackageDeprecation(version, reasons, Text(alternative, "id"), Text(alternative, "versionRange"))
                : new PackageDeprecation(version, reasons, "", ""));
        }
    }

    private static string Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString() ?? "" : "";

    private static IEnumerable<JsonElement> Array(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.EnumerateArray() : [];
}
