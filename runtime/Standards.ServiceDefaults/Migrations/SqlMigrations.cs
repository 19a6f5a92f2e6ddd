using System.Data.Common;
using Microsoft.Extensions.Logging;
using Standards.ServiceDefaults.Data;

namespace Standards.ServiceDefaults.Migrations;

/// <summary>
/// Applies migrations to PostgreSQL one by one, in order, and stops at the first that fails (clause data.migrations-applied-in-order). Of several replicas one
/// applies them, under an advisory lock, and the others wait and find them done.
/// </summary>
/// <param name="database">Where to.</param>
/// <param name="migrations">All migrations of the service, past ones included.</param>
/// <param name="logger">Says what was applied.</param>
public sealed partial class SqlMigrations(DbDataSource database, IReadOnlyList<SqlMigration> migrations, ILogger<SqlMigrations> logger)
{
    // "migrates" in ASCII: the name of the lock among those of the database.
    private const long LockKey = 0x6d69677261746573;

    private const string Table = """
        CREATE TABLE IF NOT EXISTS schema_migrations (
          version bigint PRIMARY KEY,
          name text NOT NULL,
          checksum text NOT NULL,
          applied_at timestamptz NOT NULL DEFAULT now()
        )
        """;

    /// <summary>Applies what is not applied yet.</summary>
    /// <returns>How many were applied.</returns>
    /// <exception cref="MigrationException">A past migration was changed, is missing or comes too late, or a statement failed.</exception>
    public async Task<int> ApplyAsync(CancellationToken cancellationToken = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        // A lock of the session, for all steps together: it ends with the connection if the process dies.
        await RunAsync(connection, "SELECT pg_advisory_lock($1)", null, cancellationToken, LockKey);
        try
        {
            await RunAsync(connection, Table, null, cancellationToken);
            var pending = MigrationPlan.Of(migrations, await AppliedAsync(connection, cancellationToken));
            foreach (var migration in pending)
            {
                await ApplyAsync(connection, migration, cancellationToken);
            }
            Done(logger, pending.Count, migrations.Count);
            return pending.Count;
        }
        finally
        {
            await RunAsync(connection, "SELECT pg_advisory_unlock($1)", null, CancellationToken.None, LockKey);
        }
    }

    private async Task ApplyAsync(DbConnection connection, SqlMigration migration, CancellationToken cancellationToken)
    {
        try
        {
            if (migration.InTransaction)
            {
                await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
                await RunAsync(connection, migration.Sql, transaction, cancellationToken);
                await RecordAsync(connection, migration, transaction, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }
            else
            {
                await RunAsync(connection, migration.Sql, null, cancellationToken);
                await RecordAsync(connection, migration, null, cancellationToken);
            }
        }
        catch (DbException exception)
        {
            throw new MigrationException(
                $"Migration {migration.Version} '{migration.Name}' failed; those before it are applied, it and those behind it are not.", exception);
        }

        Applied(logger, migration.Version, migration.Name);
    }

    private static Task RecordAsync(DbConnection connection, SqlMigration migration, DbTransaction? transaction, CancellationToken cancellationToken)
        => RunAsync(
            connection,
            "INSERT INTO schema_migrations (version, name, checksum) VALUES ($1, $2, $3)",
            transaction,
            cancellationToken,
            migration.Version,
            migration.Name,
            migration.Checksum);

    private static async Task<IReadOnlyList<AppliedMigration>> AppliedAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var applied = new List<AppliedMigration>();
        await using var command = connection.Command("SELECT version, name, checksum FROM schema_migrations ORDER BY version");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            applied.Add(new AppliedMigration(reader.GetInt64(0), reader.GetString(1), reader.GetString(2)));
        }
        return applied;
    }

    private static async Task RunAsync(
        DbConnection connection, string sql, DbTransaction? transaction, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = connection.Command(sql, transaction, values);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Migration {MigrationVersion} {MigrationName} was applied")]
    private static partial void Applied(ILogger logger, long migrationVersion, string migrationName);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "The schema is up to date: {Applied} of {Known} migrations were applied now")]
    private static partial void Done(ILogger logger, int applied, int known);
}
