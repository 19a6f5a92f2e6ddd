using System.Buffers.Binary;
using System.Data;
using Standards.ServiceDefaults.Data;

namespace Standards.ServiceDefaults.Idempotency;

/// <summary>
/// Answers in a PostgreSQL table, written in the transaction of the request (<see cref="DbSession"/>): a crash leaves both the write and its key,
/// or neither. A key in flight is an advisory lock of that transaction, so one that dies holds nothing.
/// </summary>
public sealed class DbIdempotencyStore(DbSession session) : IIdempotencyStore
{
    /// <summary>The table, for the service's migrations.</summary>
    public const string Schema =
        """
        CREATE TABLE IF NOT EXISTS idempotency_answers (
            id text PRIMARY KEY,
            request_hash text NOT NULL,
            status integer NOT NULL,
            content_type text,
            location text,
            body bytea NOT NULL,
            expires_at timestamptz NOT NULL
        );
        CREATE INDEX IF NOT EXISTS ix_idempotency_answers_expires_at ON idempotency_answers (expires_at);
        """;

    private const string TakeLock = "SELECT pg_try_advisory_xact_lock(@key)";

    private const string Find =
        "SELECT request_hash, status, content_type, location, body FROM idempotency_answers WHERE id = @id AND expires_at > @now";

    // The row of an expired answer may still be there.
    private const string Save =
        """
        INSERT INTO idempotency_answers (id, request_hash, status, content_type, location, body, expires_at)
        VALUES (@id, @request_hash, @status, @content_type, @location, @body, @expires_at)
        ON CONFLICT (id) DO UPDATE SET request_hash = excluded.request_hash, status = excluded.status, content_type = excluded.content_type,
            location = excluded.location, body = excluded.body, expires_at = excluded.expires_at
        """;

    /// <inheritdoc />
    public async ValueTask<IIdempotencyAttempt> BeginAsync(IdempotencyRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);

        var work = await session.BeginAsync(cancellationToken);
        var owned = false;
        try
        {
            if (!await TryLockAsync(request.Id, cancellationToken))
            {
                return new FinishedAttempt(IdempotencyState.InFlight);
            }
            if (await FindAsync(request, cancellationToken) is { } known)
            {
                return known;
            }
            owned = true;
            return new Attempt(session, work, request);
        }
        finally
        {
            if (!owned)
            {
                await work.DisposeAsync();
            }
        }
    }

    private async Task<bool> TryLockAsync(string id, CancellationToken cancellationToken)
    {
        var key = BinaryPrimitives.ReadInt64BigEndian(Convert.FromHexString(id.AsSpan(0, 16)));
        await using var command = (await session.CreateCommandAsync(cancellationToken)).With("key", key);
        command.CommandText = TakeLock;
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private async Task<IIdempotencyAttempt?> FindAsync(IdempotencyRequest request, CancellationToken cancellationToken)
    {
        await using var command = (await session.CreateCommandAsync(cancellationToken)).With("id", request.Id).With("now", request.Now);
        command.CommandText = Find;
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return null;
        }
        if (!string.Equals(reader.GetString(0), request.Hash, StringComparison.Ordinal))
        {
            return new FinishedAttempt(IdempotencyState.OtherRequest);
        }
        var contentType = await reader.IsDBNullAsync(2, cancellationToken) ? null : reader.GetString(2);
        var location = await reader.IsDBNullAsync(3, cancellationToken) ? null : reader.GetString(3);
        var body = await reader.GetFieldValueAsync<byte[]>(4, cancellationToken);
        return new FinishedAttempt(IdempotencyState.Answered, new StoredAnswer(reader.GetInt32(1), contentType, location, body));
    }

    private sealed class Attempt(DbSession session, DbWork work, IdempotencyRequest request) : IIdempotencyAttempt
    {
        public IdempotencyState State => IdempotencyState.New;

        public StoredAnswer? Answer => null;

        public async ValueTask CompleteAsync(StoredAnswer answer, CancellationToken cancellationToken)
        {
            await using var command = (await session.CreateCommandAsync(cancellationToken))
                .With("id", request.Id)
                .With("request_hash", request.Hash)
                .With("status", answer.Status)
                .With("content_type", answer.ContentType)
                .With("location", answer.Location)
                .With("body", answer.Body.ToArray())
                .With("expires_at", request.ExpiresAt);
            command.CommandText = Save;
            await command.ExecuteNonQueryAsync(cancellationToken);
            await work.CommitAsync(cancellationToken);
        }

        public ValueTask DisposeAsync() => work.DisposeAsync();
    }
}
