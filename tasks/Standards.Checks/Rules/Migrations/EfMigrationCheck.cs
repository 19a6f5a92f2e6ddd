using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Sql;

namespace Standards.Checks.Rules.Migrations;

/// <summary>What one migration of EF Core shows by itself: STD8104, STD8107, STD8108, STD8110 to STD8113.</summary>
public sealed class EfMigrationCheck : IFileCheck
{
    /// <inheritdoc/>
    public string Name => "migrations.ef";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.MigrationDownReversal, RuleCatalog.MigrationIndexTransaction, RuleCatalog.MigrationColumnDefault, RuleCatalog.MigrationIndexName,
        RuleCatalog.MigrationCompositeIndex, RuleCatalog.MigrationAuditTable, RuleCatalog.MigrationMoneyType,
    ];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => MigrationFiles.IsEfCandidate(file);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        var text = SqlText.Read(file);
        if (EfMigration.Read(text) is not { } migration)
        {
            return [];
        }

        var sink = new FindingSink(file, text);
        EfRollbackRule.Check(migration, sink.Add);
        foreach (var call in migration.Up?.Calls ?? [])
        {
            CheckCall(call, migration, sink);
        }

        IndexRules.Check(EfIndexes.Of(migration), EfIndexes.ForeignKeys(migration), sink.Add);
        return sink.Findings;
    }

    private static void CheckCall(EfCall call, EfMigration migration, FindingSink sink)
    {
        switch (call.Method)
        {
            case "AddColumn":
                CheckColumn(call, migration, sink);
                break;
            case "AlterColumn" when IsTightened(call, migration):
                RequiredColumnRule.AddTightened(call.String("table", 1), call.String("name", 0), call.Offset, sink.Add);
                break;
            case "CreateTable":
                CheckTable(call, sink);
                break;
            case "Sql":
                CheckSql(call, sink);
                break;
            case "DeleteData" or "UpdateData" when call.String("table", 0) is var table && DataNames.IsAudit(table):
                AuditRule.Add(call.Method, table, call.Offset, sink.Add);
                break;
        }
    }

    private static bool IsTightened(EfCall call, EfMigration migration) =>
        call.Is("nullable", "false") && !EfColumns.HasDefault(call) && IsAddedBefore(call, migration);

    // As nullable, and by this migration: the version that runs knows nothing of it.
    private static bool IsAddedBefore(EfCall call, EfMigration migration) => migration.Up!.Calls.Any(added =>
        added.Method == "AddColumn"
        && added.Offset < call.Offset
        && !added.Is("nullable", "false")
        && !EfColumns.HasDefault(added)
        && added.String("name", 0) == call.String("name", 0)
        && added.String("table", 1) == call.String("table", 1)
        && !migration.CreatedTables.Contains(added.String("table", 1)));

    private static void CheckColumn(EfCall call, EfMigration migration, FindingSink sink)
    {
        var (column, table) = (call.String("name", 0), call.String("table", 1));
        var isFilled = EfColumns.HasDefault(call) || call.Has("computedColumnSql") || call.Is("rowVersion", "true")
            || call.IsChainedWith("Identity") || call.IsChainedWith("ValueGenerationStrategy") || call.IsChainedWith("Autoincrement");
        if (call.Is("nullable", "false") && !isFilled && !migration.CreatedTables.Contains(table))
        {
            RequiredColumnRule.Add(table, column, call.Offset, sink.Add, "defaultValue");
        }

        if (call.TypeArgument is "double" or "float" && DataNames.IsMoney(column))
        {
            MoneyRule.Add(column, call.TypeArgument, call.Offset, sink.Add, "Use 'AddColumn<decimal>' with a precision");
        }
    }

    private static void CheckTable(EfCall call, FindingSink sink)
    {
        var tokens = call.Tokens;
        for (var at = call.First; at < call.Last; at++)
        {
            // Price = table.Column<double>(...)
            if (tokens.Is(at, "=")
                && tokens.Is(at + 3, "Column")
                && (tokens.Is(at + 5, "double") || tokens.Is(at + 5, "float"))
                && DataNames.IsMoney(tokens.Text(at - 1)))
            {
                MoneyRule.Add(tokens.Text(at - 1), tokens.Text(at + 5), tokens.Offset(at - 1), sink.Add, "Use 'table.Column<decimal>' with a precision");
            }
        }
    }

    private static void CheckSql(EfCall call, FindingSink sink)
    {
        var isOutside = call.Is("suppressTransaction", "true", 1);
        for (var at = call.First; at < call.Last; at++)
        {
            if (!call.Tokens.IsLiteral(at))
            {
                continue;
            }

            var (start, end) = call.Tokens.Content(at);
            var facts = SqlFacts.Read(call.Tokens.Source, start, end);
            AuditRule.Check(facts, sink.Add);
            MoneyRule.Check(facts, sink.Add);
            if (!isOutside && facts.Indexes.FirstOrDefault(index => index.IsConcurrent) is { } index)
            {
                sink.Add(
                    RuleCatalog.MigrationIndexTransaction,
                    call.Offset,
                    $"CREATE INDEX CONCURRENTLY cannot run inside a transaction, and the migration runs "
                        + $"{ValueText.Quote(index.Name.Length > 0 ? index.Name : index.Table)} in one",
                    "Add the argument 'suppressTransaction: true' and leave nothing else in the migration");
            }

            foreach (var column in facts.RequiredColumns)
            {
                RequiredColumnRule.Add(column.Table, column.Name, column.Offset, sink.Add, "DEFAULT");
            }

            foreach (var column in facts.TightenedColumns)
            {
                RequiredColumnRule.AddTightened(column.Table, column.Name, column.Offset, sink.Add);
            }
        }
    }
}
