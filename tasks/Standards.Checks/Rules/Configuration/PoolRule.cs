using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Configuration;

/// <summary>STD8209, clause <c>connection-pool-bounded</c>: strings of Npgsql and SqlClient say how large and how old a pool may become.</summary>
internal static class PoolRule
{
    private static readonly (string Text, string[] Names)[] Npgsql =
    [
        ("Minimum Pool Size=10", ["minimumpoolsize", "minpoolsize"]),
        ("Maximum Pool Size=100", ["maximumpoolsize", "maxpoolsize"]),
        ("Connection Idle Lifetime=300", ["connectionidlelifetime"]),
        ("Connection Lifetime=1800", ["connectionlifetime", "loadbalancetimeout"]),
    ];

    private static readonly (string Text, string[] Names)[] SqlClient =
    [
        ("Min Pool Size=10", ["minpoolsize"]),
        ("Max Pool Size=100", ["maxpoolsize"]),
        ("Connection Lifetime=1800", ["connectionlifetime", "loadbalancetimeout"]),
    ];

    public static IEnumerable<Finding> Check(SettingsFile file)
    {
        foreach (var entry in file.Entries.Where(
            entry => entry.Kind == 's' && KeyPath.First(entry.Key).Equals("ConnectionStrings", StringComparison.OrdinalIgnoreCase)))
        {
            var pairs = ConnectionText.Parse(entry.Value);
            var keys = pairs.Select(pair => Normal(pair.Key)).ToHashSet(StringComparer.Ordinal);
            var missing = Bounds(pairs, keys).Where(bound => !bound.Names.Any(keys.Contains)).Select(bound => bound.Text).ToList();
            if (missing.Count > 0)
            {
                var names = string.Join(", ", missing.Select(text => text[..text.IndexOf('=', StringComparison.Ordinal)]));
                yield return new Finding(
                    RuleCatalog.ConnectionStringPool,
                    file.File.Path,
                    entry.Line,
                    entry.Column,
                    $"connection string {ValueText.Quote(KeyPath.Last(entry.Key))} does not set {names}",
                    $"Add '{string.Join(';', missing)}' with the values that fit the database");
            }
        }
    }

    private static (string Text, string[] Names)[] Bounds(IReadOnlyList<KeyValuePair<string, string>> pairs, HashSet<string> keys)
    {
        // Files of SQLite, LocalDB, and drivers of other databases.
        if (pairs.Any(pair => pair.Value.Contains("(localdb)", StringComparison.OrdinalIgnoreCase)
            || (Normal(pair.Key) == "pooling" && pair.Value.Equals("false", StringComparison.OrdinalIgnoreCase)))
            || !(keys.Contains("database") || keys.Contains("initialcatalog")) || keys.Contains("uid") || keys.Contains("sslmode") && keys.Contains("user"))
        {
            return [];
        }

        return keys.Contains("host") || (keys.Contains("server") && keys.Contains("username")) ? Npgsql
            : keys.Contains("server") || keys.Contains("datasource") ? SqlClient
            : [];
    }

    private static string Normal(string key) => key.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
}
