using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Standards.ServiceDefaults.Data;
using Standards.ServiceDefaults.Resilience;
using StdService1.Domain;

namespace StdService1.Data;

/// <summary>
/// Std items1 in PostgreSQL. Writes are part of the request's transaction and never repeated here: callers repeat them with the same key. Reads that
/// meet a failure that passes are repeated.
/// </summary>
internal sealed class PostgresStdItem1Store(
    DbDataSource source, DbSession db, [FromKeyedServices(ResiliencePipelines.Database)] ResiliencePipeline pipeline) : IStdItem1Store
{
    private const string Insert = "INSERT INTO std_items1 (id, name, created_at) VALUES (@id, @name, @created_at)";

    private const string Find = "SELECT id, name, created_at FROM std_items1 WHERE id = @id";

    private const string First = "SELECT id, name, created_at FROM std_items1 ORDER BY created_at, id LIMIT @count";

    private const string Next =
        "SELECT id, name, created_at FROM std_items1 WHERE (created_at, id) > (@created_at, @id) ORDER BY created_at, id LIMIT @count";

    public async Task AddAsync(StdItem1 stdItem1, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stdItem1);

        await using var command = await db.CreateCommandAsync(cancellationToken);
        command.CommandText = Insert;
        await command.With("id", stdItem1.Id).With("name", stdItem1.Name).With("created_at", stdItem1.CreatedAt).ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<StdItem1?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await ReadAsync(Find, command => command.With("id", id), cancellationToken)).SingleOrDefault();

    public async Task<IReadOnlyList<StdItem1>> ListAsync(StdItem1Position? after, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);

        return after is { } position
            ? await ReadAsync(Next, command => command.With("created_at", position.CreatedAt).With("id", position.Id).With("count", count), cancellationToken)
            : await ReadAsync(First, command => command.With("count", count), cancellationToken);
    }

    private async Task<List<StdItem1>> ReadAsync(string sql, Action<DbCommand> bind, CancellationToken cancellationToken) =>
        await pipeline.ExecuteAsync(
            async token =>
            {
                await using var command = source.CreateCommand(sql);
                bind(command);
                await using var reader = await command.ExecuteReaderAsync(token);
                var stdItems1 = new List<StdItem1>();
                while (await reader.ReadAsync(token))
                    stdItems1.Add(new StdItem1(reader.GetString(0), reader.GetString(1), await reader.GetFieldValueAsync<DateTimeOffset>(2, token)));
                return stdItems1;
            },
            cancellationToken);
}
