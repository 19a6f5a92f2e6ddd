using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Sql;

namespace Standards.Checks.Rules.Migrations;

/// <summary>
/// Names of indexes, and many indexes of one column: STD8110, STD8111. Clauses: <c>index-naming</c>, <c>compound-indexes-over-many-singles</c>.
/// </summary>
internal static class IndexRules
{
    private const int Many = 3;

    // PostgreSQL cuts names at 63 characters, and so does EF Core.
    private const int CutFrom = 60;

    private static readonly string[] Prefixes = ["IX", "IDX", "UX", "UQ", "UIX", "AK", "PK", "FK"];

    private static readonly string[] Suffixes = ["IX", "IDX", "UX", "UQ", "KEY", "INDEX"];

    /// <param name="indexes">Those of one file.</param>
    /// <param name="foreignKeys">Columns, as <c>table.column</c>, that have an index because they refer to another table.</param>
    /// <param name="add">Takes rule, offset, message and fix.</param>
    public static void Check(IReadOnlyList<SqlIndex> indexes, IReadOnlySet<string> foreignKeys, Action<RuleDescriptor, int, string, string> add)
    {
        foreach (var index in indexes.Where(index => index.Name.Length > 0 && !HasForm(index)))
        {
            var columns = index.Columns.Count == 0 ? "Column" : string.Join('_', index.Columns);
            add(
                RuleCatalog.MigrationIndexName,
                index.Offset,
                $"index {ValueText.Quote(index.Name)} of table {ValueText.Quote(index.Table)} is not named IX_<Table>_<Column>",
                $"Name it '{ValueText.Line($"{(index.IsUnique ? "UX" : "IX")}_{index.Table}_{columns}", 80)}'");
        }

        foreach (var table in indexes.Where(index => IsSingle(index, foreignKeys)).GroupBy(index => index.Table, StringComparer.OrdinalIgnoreCase))
        {
            var columns = table.Select(index => index.Columns[0]).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            if (columns.Count >= Many)
            {
                add(
                    RuleCatalog.MigrationCompositeIndex,
                    table.First().Offset,
                    $"{columns.Count} indexes of table {ValueText.Quote(table.Key)} have one column each ({ValueText.Line(string.Join(", ", columns), 80)})",
                    "Write one index over the columns that are queried together, the one compared with '=' first");
            }
        }
    }

    private static bool IsSingle(SqlIndex index, IReadOnlySet<string> foreignKeys) =>
        index is { Columns.Count: 1, IsUnique: false }
        && !index.Columns[0].EndsWith("Id", StringComparison.Ordinal)
        && !index.Columns[0].EndsWith("_id", StringComparison.OrdinalIgnoreCase)
        && !foreignKeys.Contains(KeyOf(index.Table, index.Columns[0]));

    public static string KeyOf(string table, string column) => $"{table}.{column}".ToUpperInvariant();

    private static bool HasForm(SqlIndex index)
    {
        // The tables of ASP.NET Core Identity have the names of that library: 'EmailIndex'.
        if (index.Table.StartsWith("AspNet", StringComparison.Ordinal) || index.Name.Length >= CutFrom || index.Name.Contains('~', StringComparison.Ordinal))
        {
            return true;
        }

        var name = DataNames.Normal(index.Name);
        return (Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))
            || Suffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal)))
            && name.Contains(DataNames.Normal(index.Table), StringComparison.Ordinal);
    }
}
