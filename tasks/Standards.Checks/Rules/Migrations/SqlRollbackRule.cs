using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Sql;

namespace Standards.Checks.Rules.Migrations;

/// <summary>
/// STD8105, clause <c>migration-has-rollback</c>: a migration in SQL has a script beside it that takes it back, or a part that does so.
/// Where a folder has none at all, one finding says so at its newest migration.
/// </summary>
internal static class SqlRollbackRule
{
    private static readonly string[] Parts = ["-- migrate:down", "-- +goose Down", "--//@UNDO", "-- +migrate Down", "--rollback", "-- rollback", "-- down"];

    public static IEnumerable<Finding> Check(IReadOnlyList<MigrationName> names, Func<MigrationName, string> read)
    {
        var ups = names.Where(name => name.Direction == MigrationDirection.Up && name.Version.Length > 0).ToList();
        var downs = names.Where(name => name.Direction == MigrationDirection.Down).Select(name => name.Version).ToHashSet(StringComparer.Ordinal);
        var missing = ups
            .Where(name => !downs.Contains(name.Version) && !Parts.Any(part => read(name).Contains(part, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        // As the neighbours have it.
        var part = downs.Count > 0 ? null : Parts.FirstOrDefault(part => ups.Any(name => read(name).Contains(part, StringComparison.OrdinalIgnoreCase)));
        return (missing.Count == ups.Count ? missing.OrderBy(name => name, MigrationName.ByVersion).TakeLast(1) : missing).Select(name => New(name, part));
    }

    private static Finding New(MigrationName name, string? part) => new(
        RuleCatalog.MigrationRollbackScript,
        name.File.Path,
        0,
        0,
        $"migration {ValueText.Quote(name.Name)} has no rollback script",
        part is null
            ? $"Add {ValueText.Quote(Rollback(name))} beside it with the statements that take it back"
            : $"Add the line '{part}' and below it the statements that take it back");

    private static string Rollback(MigrationName name) =>
        name.IsFlywayName ? $"U{name.Name[1..]}"
        : name.File.Name.EndsWith(".up.sql", StringComparison.OrdinalIgnoreCase) ? $"{name.File.Name[..^7]}.down.sql"
        : name.File.Name.Equals("up.sql", StringComparison.OrdinalIgnoreCase) || name.File.Name.Equals("migration.sql", StringComparison.OrdinalIgnoreCase)
            ? "down.sql"
        : $"{name.File.Name[..^4]}.rollback.sql";
}
