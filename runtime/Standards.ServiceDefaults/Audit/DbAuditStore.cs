using System.Data.Common;
using System.Runtime.CompilerServices;
using Standards.ServiceDefaults.Data;

namespace Standards.ServiceDefaults.Audit;

/// <summary>
/// Keeps records in PostgreSQL, in the table of <see cref="Schema"/>. An advisory lock of the transaction lets one writer at a time see the end of the chain; a
/// transaction that is undone leaves no gap.
/// </summary>
/// <param name="database">Where the table is.</param>
public sealed class DbAuditStore(DbDataSource database) : IAuditStore
{
    /// <summary>The table, for a migration: rows can be added, and neither changed nor removed.</summary>
    public const string Schema = """
        CREATE TABLE audit_records (
          sequence bigint PRIMARY KEY,
          previous_hash text NOT NULL,
          hash text NOT NULL UNIQUE,
          content text NOT NULL
        );
        CREATE FUNCTION audit_records_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'audit_records is append-only';
        END $$;
        CREATE TRIGGER audit_records_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_records
          FOR EACH STATEMENT EXECUTE FUNCTION audit_records_append_only();
        """;

    // "auditrec" in ASCII: the name of the lock among those of the database.
    private const long LockKey = 0x6175646974726563;

    /// <inheritdoc/>
    public async ValueTask<AuditRecord> AppendAsync(Func<AuditAnchor, AuditRecord> seal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seal);

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var record = await AppendAsync(transaction, seal, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return record;
    }

    /// <summary>The store inside a transaction: the record is there exactly if what it is about is. Other writers wait until that transaction ends.</summary>
    public IAuditStore Within(DbTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return new TransactionAuditStore(this, transaction);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<AuditRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = connection.Command("SELECT sequence, previous_hash, hash, content FROM audit_records ORDER BY sequence");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return new AuditRecord(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetString(3));
        }
    }

    internal static async ValueTask<AuditRecord> AppendAsync(
        DbTransaction transaction, Func<AuditAnchor, AuditRecord> seal, CancellationToken cancellationToken)
    {
        var connection = transaction.Connection ?? throw new InvalidOperationException("The transaction of the audit record is over.");
        await using (var wait = connection.Command("SELECT pg_advisory_xact_lock($1)", transaction, LockKey))
        {
            await wait.ExecuteNonQueryAsync(cancellationToken);
        }

        var record = seal(await EndAsync(connection, transaction, cancellationToken));
        await using var insert = connection.Command(
            "INSERT INTO audit_records (sequence, previous_hash, hash, content) VALUES ($1, $2, $3, $4)",
            transaction,
            record.Sequence,
            record.PreviousHash,
            record.Hash,
            record.Content);
        await insert.ExecuteNonQueryAsync(cancellationToken);
        return record;
    }

    private static async ValueTask<AuditAnchor> EndAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = connection.Command("SELECT sequence, hash FROM audit_records ORDER BY sequence DESC LIMIT 1", transaction);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? new AuditAnchor(reader.GetInt64(0), reader.GetString(1)) : AuditAnchor.Empty;
    }
}
