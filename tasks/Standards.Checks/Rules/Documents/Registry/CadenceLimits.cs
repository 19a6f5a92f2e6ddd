using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Documents.Registry;

/// <summary>How long each kind of document may wait for its review. Clause: <c>doc-review-cadence</c>.</summary>
internal static class CadenceLimits
{
    private static readonly (string Folder, string Cadence)[] Folders =
    [
        ("docs/api", "monthly"),
        ("docs/runbooks", "monthly"),
        ("docs/operations", "monthly"),
        ("docs/oncall", "monthly"),
        ("docs/adr", "quarterly"),
        ("docs/architecture", "quarterly"),
        ("docs/security", "quarterly"),
        ("docs/threat-models", "quarterly"),
    ];

    /// <summary>The longest cadence of a document or of all documents in a folder.</summary>
    public static string Of(string path) =>
        Array.Find(Folders, limit => limit.Folder == path || path.StartsWith(limit.Folder + "/", StringComparison.Ordinal)).Cadence ?? "annually";

    /// <summary>Whether one cadence is longer than another.</summary>
    public static bool IsLonger(string cadence, string limit) => Rank(cadence) > Rank(limit);

    private static int Rank(string cadence) => ReviewDates.Cadences.ToList().IndexOf(cadence);
}
