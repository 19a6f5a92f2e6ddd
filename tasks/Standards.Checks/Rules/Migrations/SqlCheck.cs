using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Sql;

namespace Standards.Checks.Rules.Migrations;

/// <summary>
/// What one SQL script shows by itself: STD8107 to STD8113. What is asked of migrations only (STD8107, STD8108, STD8111) leaves other
/// scripts alone, and what takes a migration back is not asked for defaults.
/// </summary>
public sealed class SqlCheck : IFileCheck
{
    private static readonly HashSet<string> NoKeys = [];

    /// <inheritdoc/>
    public string Name => "sql";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.MigrationIndexTransaction, RuleCatalog.MigrationColumnDefault, RuleCatalog.SqlColumnNames, RuleCatalog.MigrationIndexName,
        RuleCatalog.MigrationCompositeIndex, RuleCatalog.MigrationAuditTable, RuleCatalog.MigrationMoneyType,
    ];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => MigrationFiles.IsSql(file);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        var text = SqlText.Read(file);
        var facts = SqlFacts.Read(text);
        var sink = new FindingSink(file, text);
        foreach (var star in facts.Stars)
        {
            sink.Add(RuleCatalog.SqlColumnNames, star.Offset, "SELECT * takes whatever columns the table has that day", "Name the columns that are read");
        }

        var isMigration = MigrationFiles.IsSqlMigration(file);
        if (isMigration && MigrationName.Of(file).Direction != MigrationDirection.Down)
        {
            CheckMigration(facts, sink);
        }
        else if (!isMigration)
        {
            MoneyRule.Check(facts, sink.Add);
            AuditRule.Check(facts, sink.Add);
            IndexRules.Check(facts.Indexes.Where(index => index.Columns.Count != 1).ToList(), NoKeys, sink.Add);
        }

        return sink.Findings;
    }

    private static void CheckMigration(SqlFacts facts, FindingSink sink)
    {
        foreach (var index in facts.Indexes.Where(index => index is { IsConcurrent: true, IsInTransaction: true }))
        {
            sink.Add(
                RuleCatalog.MigrationIndexTransaction,
                index.Offset,
                $"CREATE INDEX CONCURRENTLY cannot run inside a transaction, and {ValueText.Quote(index.Name.Length > 0 ? index.Name : index.Table)} stands "
                    + $"between BEGIN and COMMIT",
                "Move the statement behind COMMIT, or into a migration of its own that opens no transaction");
        }

        foreach (var column in facts.RequiredColumns.Where(column => !facts.CreatedTables.Contains(column.Table)))
        {
            RequiredColumnRule.Add(column.Table, column.Name, column.Offset, sink.Add, "DEFAULT");
        }

        foreach (var column in facts.TightenedColumns.Where(column => !facts.CreatedTables.Contains(column.Table)))
        {
            RequiredColumnRule.AddTightened(column.Table, column.Name, column.Offset, sink.Add);
        }

        MoneyRule.Check(facts, sink.Add);
        AuditRule.Check(facts, sink.Add);
        IndexRules.Check(facts.Indexes, NoKeys, sink.Add);
    }
}
