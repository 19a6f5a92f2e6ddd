using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Versions;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Events;

/// <summary>The version and the history that a schema of an event holds itself: <c>x-version</c>, and <c>x-history</c> with an entry a version.</summary>
internal static class SchemaHistory
{
    private static readonly string[] Histories = ["x-history", "x-changelog", "x-changes", "history", "changelog"];

    private static readonly string[] Versions = ["x-version", "x-schema-version"];

    /// <summary>Whether the history of a schema has an entry for a version.</summary>
    public static bool Names(EventSchema schema, string version) => Histories
        .Select(key => schema.Schema.Place[key])
        .Any(history => history.Items.Any(entry => entry["version"].Text == version || entry.Text == version) || history.Entries.Any(e => e.Key == version));

    /// <summary>A version that is none, or another than the file's; a history without an entry.</summary>
    public static IEnumerable<Finding> Check(EventSchema schema, SemanticVersion version)
    {
        foreach (var place in Versions.Select(key => schema.Schema.Place[key]).Where(p => p.Text is not null && p.Text != version.ToString()))
        {
            yield return place.Finding(
                RuleCatalog.EventSchemaVersion, $"'{place.Key}' is {ValueText.Quote(place.Text!)}, and the file is version {version}", $"Write \"{version}\"");
        }

        foreach (var history in Histories.Select(key => schema.Schema.Place[key])
            .Where(h => h.Node is YamlSequence { Items.Count: 0 } or YamlMapping { Entries.Count: 0 }))
        {
            yield return history.Finding(
                RuleCatalog.EventSchemaVersion, $"'{history.Key}' is empty", $"Add an entry for {version}: what it added, renamed and removed");
        }
    }
}
