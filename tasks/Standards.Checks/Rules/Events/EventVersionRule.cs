using System.Globalization;
using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Versions;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Events;

/// <summary>STD8702: a schema carries its version and its history. Clauses <c>schema-version-in-contract</c>, <c>event-schema-versioning</c>.</summary>
internal static partial class EventVersionRule
{
    /// <summary>The names of properties that hold the version of the schema, without their case and <c>_</c>.</summary>
    public static IReadOnlyList<string> VersionNames { get; } = ["eventversion", "schemaversion", "version"];

    private const string Changelog = "CHANGELOG.md";
    private const int MaxBytes = 1024 * 1024;

    public static IEnumerable<Finding> Check(EventRegistry registry, CheckContext context) =>
        registry.Schemas.SelectMany(Of).Concat(registry.Events.SelectMany(versions => History(versions, context)));

    private static IEnumerable<Finding> Of(EventSchema schema)
    {
        if (schema.Version is not { } version)
        {
            yield return new Finding(
                RuleCatalog.EventSchemaVersion,
                schema.File.Path,
                0,
                0,
                $"the name {ValueText.Quote(schema.File.Name)} ends in no semantic version",
                $"Move the schema to {Target(schema)}");
            yield break;
        }

        var id = schema.Schema.Place["$id"];
        if (id.Text is { } address && Numbers().Match(address) is { Success: true } match && match.Value != version.Core)
        {
            yield return id.Finding(
                RuleCatalog.EventSchemaVersion, $"'$id' names version {match.Value}, and the file is version {version}", $"Write {version} in '$id'");
        }

        foreach (var finding in SchemaHistory.Check(schema, version).Concat(Constants(schema, version)))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Constants(EventSchema schema, SemanticVersion version)
    {
        foreach (var (name, property) in schema.Schema.Properties.Where(p => VersionNames.Contains(EnvelopeField.Plain(p.Name), StringComparer.Ordinal)))
        {
            if (property["const"] is { Node: YamlScalar { IsNull: false } value } place && !IsSame(value.Value, version))
            {
                yield return place.Finding(
                    RuleCatalog.EventSchemaVersion,
                    $"{ValueText.Quote(name)} is always {ValueText.Quote(value.Value)}, and the file is version {version}",
                    value.IsPlain ? $"Write 'const: {version.Major}'" : $"Write \"const\": \"{version}\"");
            }
        }
    }

    // 'v1.json' of the folder is 1.0.0.
    private static string Target(EventSchema schema)
    {
        var slash = schema.Name.LastIndexOf('/');
        return Major().Match(schema.ShortName) is { Success: true } match
            ? $"{schema.Name[..slash]}/{match.Groups["major"].Value}.0.0.json"
            : $"{schema.Name}/1.0.0.json";
    }

    private static bool IsSame(string text, SemanticVersion version) =>
        text.TrimStart('v') is var plain
        && (plain == version.ToString()
            || plain == version.Core
            || plain == version.Major.ToString(CultureInfo.InvariantCulture)
            || plain == string.Create(CultureInfo.InvariantCulture, $"{version.Major}.{version.Minor}"));

    private static IEnumerable<Finding> History(IReadOnlyList<EventSchema> versions, CheckContext context)
    {
        if (versions.Count < 2)
        {
            yield break;
        }

        var folder = versions[0].File.Path[..(versions[0].File.Path.LastIndexOf('/') + 1)];
        string?[] places = [folder, folder.Length > 0 && folder[..^1].LastIndexOf('/') is var slash and > 0 ? folder[..(slash + 1)] : null];
        var headings = places.OfType<string>()
            .Select(place => context.Snapshot.Find(place + Changelog)?.TryReadText(MaxBytes))
            .OfType<string>()
            .SelectMany(text => text.Split('\n'))
            .ToArray();
        string[] unnamed =
        [
            .. versions.Skip(1)
                .Where(v => !headings.Any(line => Names(line, v.Version!.ToString())) && !SchemaHistory.Names(v, v.Version!.ToString()))
                .Select(v => v.Version!.ToString()),
        ];
        if (unnamed.Length > 0)
        {
            yield return new Finding(
                RuleCatalog.EventSchemaVersion,
                versions[^1].File.Path,
                0,
                0,
                $"no {Changelog} says what version {ListText.And(unnamed)} of {ValueText.Quote(versions[0].ShortName)} added, renamed or removed",
                $"Add a section '## {unnamed[^1]}' to {folder}{Changelog}");
        }
    }

    private static bool Names(string line, string version)
    {
        var at = line.IndexOf(version, StringComparison.Ordinal);
        return at >= 0 && !(at > 0 && char.IsAsciiDigit(line[at - 1])) && !(at + version.Length < line.Length && char.IsAsciiDigit(line[at + version.Length]));
    }

    [GeneratedRegex(@"[0-9]+\.[0-9]+\.[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^v?(?<major>[1-9][0-9]{0,4})\z", RegexOptions.NonBacktracking)]
    private static partial Regex Major();
}
