using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Standards.ServiceDefaults.Data;
using Standards.ServiceDefaults.Resilience;
using StdService1.Domain;

namespace StdService1.Data;

/// <summary>
/// Items in PostgreSQL. Writes are part of the request's transaction and never repeated here: callers repeat them with the same key. Reads that
/// meet a failure that passes are repeated.
/// </summary>
internal sealed class PostgresItemStore(
    DbDataSource source, DbSession session, [FromKeyedServices(ResiliencePipelines.Database)] ResiliencePipeline pipeline) : IItemStore
{
    private const string Insert = "INSERT INTO items (id, name, created_at) VALUES (@id, @name, @created_at)";

    private const string Find = "SELECT id, name, created_at FROM items WHERE id = @id";

    private const string First = "SELECT id, name, created_at FROM items ORDER BY created_at, id LIMIT @count";

    private const string Next =
        "SELECT id, name, created_at FROM items WHERE (created_at, id) > (@created_at, @id) ORDER BY created_at, id LIMIT @count";

    public async Task AddAsync(Item item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);

        await using var command = await session.CreateCommandAsync(cancellationToken);
        command.CommandText = Insert;
        await command.With("id", item.Id).With("name", item.Name).With("created_at", item.CreatedAt).ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<Item?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await ReadAsync(Find, command => command.With("id", id), cancellationToken)).SingleOrDefault();

    public async Task<IReadOnlyList<Item>> ListAsync(ItemPosition? after, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);

        return after is { } position
            ? await ReadAsync(Next, command => command.With("created_at", position.CreatedAt).With("id", position.Id).With("count", count), cancellationToken)
            : await ReadAsync(First, command => command.With("count", count), cancellationToken);
    }

    private async Task<List<Item>> ReadAsync(string sql, Action<DbCommand> bind, CancellationToken cancellationToken) =>
        await pipeline.ExecuteAsync(
            async token =>
            {
                await using var command = source.CreateCommand(sql);
                bind(command);
                await using var reader = await command.ExecuteReaderAsync(token);
                var items = new List<Item>();
                while (await reader.ReadAsync(token))
                    items.Add(new Item(reader.GetString(0), reader.GetString(1), await reader.GetFieldValueAsync<DateTimeOffset>(2, token)));
                return items;
            },
            cancellationToken);
}
