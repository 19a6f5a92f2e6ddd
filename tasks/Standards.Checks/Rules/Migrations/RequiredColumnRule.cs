using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Migrations;

/// <summary>STD8108, clause <c>migration-defaults-for-new-columns</c>.</summary>
internal static class RequiredColumnRule
{
    public static void Add(string table, string column, int offset, Action<RuleDescriptor, int, string, string> add, string word) => add(
        RuleCatalog.MigrationColumnDefault,
        offset,
        $"new column {ValueText.Quote(column)} of table {ValueText.Quote(table)} is required and has no default",
        $"Give it a {word}, or add it as nullable, fill it, and make it required in a later migration");

    /// <summary>A column that one migration adds as nullable and makes required: the version that still runs inserts rows without it.</summary>
    public static void AddTightened(string table, string column, int offset, Action<RuleDescriptor, int, string, string> add) => add(
        RuleCatalog.MigrationColumnDefault,
        offset,
        $"new column {ValueText.Quote(column)} of table {ValueText.Quote(table)} is made required by the migration that adds it, and has no default",
        "Make it required in a later migration, when no version that runs inserts rows without it; on PostgreSQL behind a CHECK that is added NOT VALID "
            + "and then validated");
}
