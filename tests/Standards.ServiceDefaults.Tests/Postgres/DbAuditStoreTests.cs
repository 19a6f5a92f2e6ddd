using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Standards.ServiceDefaults.Audit;
using Standards.ServiceDefaults.Data;
using Standards.ServiceDefaults.Logging;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Postgres;

[Collection("Postgres")]
public sealed class DbAuditStoreTests(PostgresServer server)
{
    private async Task<NpgsqlDataSource> DatabaseAsync()
    {
        var database = await server.CreateDatabaseAsync();
        await using var schema = database.CreateCommand(DbAuditStore.Schema);
        await schema.ExecuteNonQueryAsync();
        return database;
    }

    private static AuditTrail Trail(IAuditStore store) => new(store, new Redactor(), new ManualTimeProvider());

    [PostgresFact]
    public async Task Concurrent_appends_make_one_chain()
    {
        await using var database = await DatabaseAsync();
        var store = new DbAuditStore(database);
        var trail = Trail(store);
        await Parallel.ForAsync(
            0,
            100,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (i, token) => await trail.AppendAsync("u1", "a", $"t/{i}é😀", AuditOutcome.Success, cancellationToken: token));
        var result = await AuditVerifier.VerifyAsync(store.ReadAsync(CancellationToken.None));
        Assert.True(result.IsValid);
        Assert.Equal(100, result.End.Count);
    }

    [PostgresFact]
    public async Task Transaction_that_is_undone_leaves_nothing()
    {
        await using var database = await DatabaseAsync();
        var store = new DbAuditStore(database);
        await using (var connection = await database.OpenConnectionAsync())
        {
            await using var transaction = await connection.BeginTransactionAsync();
            var trail = Trail(store).Over(store.Within(transaction));
            await trail.AppendAsync("u1", "a", "t", AuditOutcome.Success);
            await trail.AppendAsync("u1", "b", "t", AuditOutcome.Success);
            await transaction.RollbackAsync();
        }

        var record = await Trail(store).AppendAsync("u1", "c", "t", AuditOutcome.Success);
        Assert.Equal(1, record.Sequence);
    }

    [PostgresFact]
    public async Task Transaction_that_is_committed_holds_the_record()
    {
        await using var database = await DatabaseAsync();
        var store = new DbAuditStore(database);
        await using (var connection = await database.OpenConnectionAsync())
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await Trail(store).Over(store.Within(transaction)).AppendAsync("u1", "a", "t", AuditOutcome.Success);
            await transaction.CommitAsync();
        }

        Assert.Equal(1, (await AuditVerifier.VerifyAsync(store.ReadAsync(CancellationToken.None))).End.Count);
    }

    [PostgresFact]
    public async Task Record_of_a_session_stands_and_falls_with_its_work()
    {
        await using var database = await DatabaseAsync();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        builder.Services.AddSingleton<DbDataSource>(database);
        builder.AddAuditTrail().Services.AddDbAudit();
        using var host = builder.Build();
        foreach (var keep in new[] { false, true })
        {
            await using var scope = host.Services.CreateAsyncScope();
            await using var work = await scope.ServiceProvider.GetRequiredService<DbSession>().BeginAsync();
            await scope.ServiceProvider.GetRequiredService<AuditTrail>().AppendAsync("u1", keep ? "kept" : "undone", "t", AuditOutcome.Success);
            if (keep)
            {
                await work.CommitAsync();
            }
        }

        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AuditTrail>().AppendAsync("u1", "alone", "t", AuditOutcome.Success);
        }
        await using var reading = host.Services.CreateAsyncScope();
        var records = await reading.ServiceProvider.GetRequiredService<IAuditStore>().ReadAsync(CancellationToken.None).ToListAsync();
        Assert.Equal([true, true], records.Zip(["kept", "alone"], (record, action) => record.Content.Contains(action, StringComparison.Ordinal)));
        Assert.Equal(2, records.Count);
    }

    [PostgresFact]
    public async Task Rows_can_be_neither_changed_nor_removed()
    {
        await using var database = await DatabaseAsync();
        await Trail(new DbAuditStore(database)).AppendAsync("u1", "a", "t", AuditOutcome.Success);
        foreach (var sql in new[] { "UPDATE audit_records SET content = ''", "DELETE FROM audit_records", "TRUNCATE audit_records" })
        {
            await using var command = database.CreateCommand(sql);
            var exception = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
            Assert.Contains("append-only", exception.Message, StringComparison.Ordinal);
        }
    }
}
