using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Configuration;

/// <summary>
/// STD8210, clause <c>database-per-service</c>: services of one repository that open the same database. A service is a folder below
/// <c>services</c>, <c>modules</c>, <c>apps</c> or <c>microservices</c>; processes of one service share its database.
/// </summary>
internal static class SharedDatabaseRule
{
    private static readonly string[] Holders = ["services", "microservices", "modules", "apps"];

    private static readonly string[] Maintenance = ["master", "postgres", "mysql"];

    public static IEnumerable<Finding> Check(IEnumerable<SettingsFile> files)
    {
        var first = new Dictionary<string, (string Service, string Path)>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files.Where(file => file.Environment.Length == 0))
        {
            if (ServiceOf(file.File.Path) is not { } service)
            {
                continue;
            }

            foreach (var entry in file.Entries.Where(entry => KeyPath.First(entry.Key).Equals("ConnectionStrings", StringComparison.OrdinalIgnoreCase)))
            {
                if (DatabaseOf(entry.Value) is not { } database
                    || first.TryAdd(database.Key, (service, file.File.Path))
                    || first[database.Key].Service.Equals(service, StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                yield return new Finding(
                    RuleCatalog.ConnectionStringSharedDatabase,
                    file.File.Path,
                    entry.Line,
                    entry.Column,
                    $"database {ValueText.Quote(database.Name)} is used by the services {ValueText.Quote(first[database.Key].Service)} and "
                        + $"{ValueText.Quote(service)}",
                    $"Give {ValueText.Quote(service)} a database or a schema of its own, and let it ask the other service for what it needs");
            }
        }
    }

    private static string? ServiceOf(string path)
    {
        var parts = path.Split('/');
        var holder = Array.FindIndex(parts, part => Holders.Contains(part, StringComparer.OrdinalIgnoreCase));
        return holder >= 0 && holder + 2 < parts.Length ? parts[holder + 1] : null;
    }

    private static (string Key, string Name)? DatabaseOf(string text)
    {
        var pairs = ConnectionText.Parse(text);
        var (host, name, schema) = (
            Value(pairs, "host", "server", "data source"), Value(pairs, "database", "initial catalog"), Value(pairs, "search path", "searchpath"));
        return host.Length == 0 || name.Length == 0 || name.AsSpan().ContainsAny("${}<>#%") || Maintenance.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? null
            : ($"{host}\n{name}\n{schema}", name);
    }

    private static string Value(IReadOnlyList<KeyValuePair<string, string>> pairs, params string[] keys) =>
        pairs.FirstOrDefault(pair => keys.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)).Value ?? "";
}
