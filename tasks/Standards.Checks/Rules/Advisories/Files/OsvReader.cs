using System.Globalization;
using System.Text.Json;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Dependencies;

namespace Standards.Checks.Rules.Advisories.Files;

/// <summary>Reads one advisory in the format of OSV (ossf.github.io/osv-schema), version 1. What is about other ecosystems is passed over.</summary>
internal static class OsvReader
{
    private const string Ecosystem = "NuGet";

    /// <exception cref="AdvisoryFormatException">It is no advisory.</exception>
    /// <exception cref="InvalidOperationException">Some part of it has another type.</exception>
    public static void Add(AdvisorySet set, JsonElement advisory)
    {
        if (advisory.ValueKind != JsonValueKind.Object || Text(advisory, "id") is not { Length: > 0 } id)
        {
            throw new AdvisoryFormatException("holds something that is no advisory: it has no 'id'");
        }

        var affected = Array(advisory, "affected").Where(IsNuget).ToList();
        if (affected.Count == 0)
        {
            return;
        }

        var published = Time(advisory, "published");
        set.Saw(Time(advisory, "modified") ?? published);
        if (Text(advisory, "withdrawn") is { Length: > 0 })
        {
            return;
        }

        var aliases = Array(advisory, "aliases").Select(a => a.GetString() ?? "").Where(a => a.Length > 0).ToList();
        foreach (var package in affected)
        {
            var name = Text(package.GetProperty("package"), "name")?.Trim() ?? "";
            if (name.Length == 0)
            {
                throw new AdvisoryFormatException($"has an advisory {ValueText.Quote(id)} about a package without a name");
            }

            set.Add(name, new PackageAdvisory(
                id,
                aliases,
                id.StartsWith("GHSA-", StringComparison.Ordinal) ? $"https://github.com/advisories/{id}" : $"https://osv.dev/vulnerability/{id}",
                Severity(advisory, package, id),
                published,
                [.. Array(package, "versions").Select(v => v.GetString() ?? "")],
                [.. Array(package, "ranges").Where(r => Text(r, "type") is not "GIT").Select(Range)]));
        }
    }

    private static bool IsNuget(JsonElement affected) =>
        affected.TryGetProperty("package", out var package)
        && Text(package, "ecosystem") is { } ecosystem
        && (ecosystem == Ecosystem || ecosystem.StartsWith($"{Ecosystem}:", StringComparison.Ordinal));

    private static AdvisoryRange Range(JsonElement range)
    {
        var events = Array(range, "events").SelectMany(e => e.EnumerateObject()).ToList();
        IReadOnlyList<string> Of(string name) => [.. events.Where(e => e.NameEquals(name)).Select(e => e.Value.GetString() ?? "")];
        return new AdvisoryRange(Of("introduced"), Of("fixed"), Of("last_affected"));
    }

    // The word that people chose over the number that a formula gives; malicious packages have neither.
    private static AdvisorySeverity? Severity(JsonElement advisory, JsonElement package, string id) =>
        Word(package, "ecosystem_specific")
        ?? Word(package, "database_specific")
        ?? Word(advisory, "database_specific")
        ?? Score(package)
        ?? Score(advisory)
        ?? (id.StartsWith("MAL-", StringComparison.Ordinal) ? AdvisorySeverity.Critical : null);

    private static AdvisorySeverity? Word(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var specific)
            && specific.ValueKind == JsonValueKind.Object
            && specific.TryGetProperty("severity", out var word)
            && word.ValueKind == JsonValueKind.String
            ? AdvisorySeverities.Parse(word.GetString()!)
            : null;

    private static AdvisorySeverity? Score(JsonElement parent) => Array(parent, "severity")
        .Select(s => CvssScore.Of(Text(s, "score") ?? ""))
        .Where(s => s is not null)
        .Select(s => AdvisorySeverities.OfScore(s!.Value))
        .Max();

    private static DateTimeOffset? Time(JsonElement parent, string name) =>
        DateTimeOffset.TryParse(
            Text(parent, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString() : null;

    private static IEnumerable<JsonElement> Array(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.EnumerateArray() : [];
}
