using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Sql;

namespace Standards.Checks.Rules.Migrations;

/// <summary>
/// STD8108 over several migrations: a column that an earlier one added as nullable becomes required, and nothing filled it in between. It works on an empty
/// database and fails on every other. Columns that no migration of the folder added are older than what is known, and are left alone. Clause
/// <c>migration-defaults-for-new-columns</c>.
/// </summary>
internal static class BackfillRule
{
    /// <summary>The findings of one folder.</summary>
    /// <param name="migrations">Those that change the schema, and what they do to columns; in any order.</param>
    public static IEnumerable<Finding> Check(IEnumerable<(MigrationName Name, IReadOnlyList<ColumnStep> Steps)> migrations)
    {
        var empty = new Dictionary<(string Table, string Column), MigrationName>();
        var inOrder = migrations.Where(migration => migration.Name.Version.Length > 0).OrderBy(migration => migration.Name, MigrationName.ByVersion);
        foreach (var (name, steps) in inOrder)
        {
            // Before anything is asked for: a default that stands behind NOT NULL in the same script counts too.
            foreach (var step in steps.Where(step => step.Kind == ColumnStepKind.Fill))
            {
                Fill(empty, step);
            }

            foreach (var step in steps.Where(step => step.Kind == ColumnStepKind.Require))
            {
                if (empty.Remove(Key(step), out var origin))
                {
                    yield return New(name, step, origin);
                }
            }

            Remember(empty, name, steps);
        }
    }

    // What one migration adds and fills or makes required is judged by itself.
    private static void Remember(Dictionary<(string Table, string Column), MigrationName> empty, MigrationName name, IReadOnlyList<ColumnStep> steps)
    {
        var settled = steps.Where(step => step.Kind != ColumnStepKind.Add).Select(Key).ToHashSet();
        foreach (var step in steps.Where(step => step.Kind == ColumnStepKind.Add))
        {
            if (!settled.Contains(Key(step)) && !settled.Contains(Key(step with { Column = "" })))
            {
                empty[Key(step)] = name;
            }
        }
    }

    private static void Fill(Dictionary<(string Table, string Column), MigrationName> empty, ColumnStep step)
    {
        if (step.Column.Length > 0)
        {
            empty.Remove(Key(step));
            return;
        }

        foreach (var key in empty.Keys.Where(key => key.Table == Key(step).Table).ToList())
        {
            empty.Remove(key);
        }
    }

    private static Finding New(MigrationName name, ColumnStep step, MigrationName origin) => new(
        RuleCatalog.MigrationColumnDefault,
        name.File.Path,
        step.Line,
        step.Place,
        $"column {ValueText.Quote(step.Column)} of table {ValueText.Quote(step.Table)} is made required, and no migration has filled it since "
            + $"{ValueText.Quote(origin.Name)} added it as nullable",
        $"Fill it in an earlier migration ('UPDATE {ValueText.Shorten(step.Table)} SET {ValueText.Shorten(step.Column)} = …'), or give it a default");

    private static (string Table, string Column) Key(ColumnStep step) => (step.Table.ToUpperInvariant(), step.Column.ToUpperInvariant());
}
