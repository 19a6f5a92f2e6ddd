using System.Data.Common;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Standards.ServiceDefaults.Audit;
using Standards.ServiceDefaults.Migrations;

namespace StdService1.Data.Tests;

/// <summary>The service over HTTP, with its database.</summary>
[Collection(PostgresGroup.Name)]
[Trait("Category", "Integration")]
public sealed class ServiceTests(PostgresServer server)
{
    [PostgresFact]
    public async Task Post_SameKeyTwice_LeavesOneStdItem1OneKeyAndOneRecord()
    {
        await using var service = await StartAsync();
        using var client = service.CreateClient();
        using var first = await client.PostStdItem1Async("first", "key-1");
        using var again = await client.PostStdItem1Async("first", "key-1");
        using var other = await client.PostStdItem1Async("second", "key-1");

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.UnprocessableEntity], [first.StatusCode, again.StatusCode, other.StatusCode]);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal((1, 1, 1), (await CountAsync(service, "std_items1"), await CountAsync(service, "idempotency_answers"), await CountAsync(service, "audit_records")));
        Assert.True((await AuditVerifier.VerifyAsync(service.Services.GetRequiredService<DbAuditStore>().ReadAsync(default))).IsValid);
    }

    [PostgresFact]
    public async Task Post_WhoseRecordFails_LeavesNothing()
    {
        await using var service = await StartAsync();
        await RunAsync(service, "ALTER TABLE audit_records RENAME TO audit_records_away");
        using var client = service.CreateClient();
        using var failed = await client.PostStdItem1Async("first", "key-1");
        await RunAsync(service, "ALTER TABLE audit_records_away RENAME TO audit_records");
        Assert.Equal((0, 0), (await CountAsync(service, "std_items1"), await CountAsync(service, "idempotency_answers")));
        using var again = await client.PostStdItem1Async("first", "key-1");

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
    }

    [PostgresFact]
    public async Task Get_CreatedStdItem1_IsTheSameAfterARestart()
    {
        var database = await server.CreateDatabaseAsync();
        await using var service = await StartAsync(database);
        using var client = service.CreateClient();
        using var created = await client.PostStdItem1Async("first", "key-1");
        await using var next = new DatabaseService(database);
        using var other = next.CreateClient();
        using var read = await other.GetAsync(created.Headers.Location);

        Assert.Equal(await created.Content.ReadAsStringAsync(), await read.Content.ReadAsStringAsync());
    }

    [PostgresFact]
    public async Task Ready_WithTheDatabase_IsOk()
    {
        await using var service = await StartAsync();
        using var client = service.CreateClient();
        using var response = await client.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [PostgresFact]
    public async Task Migrations_AppliedTwice_ChangeNothing()
    {
        await using var service = await StartAsync();

        Assert.Equal(0, await service.Services.GetRequiredService<SqlMigrations>().ApplyAsync());
    }

    private async Task<DatabaseService> StartAsync(string? database = null)
    {
        var service = new DatabaseService(database ?? await server.CreateDatabaseAsync());
        await service.Services.GetRequiredService<SqlMigrations>().ApplyAsync();
        return service;
    }

    private static async Task<int> CountAsync(DatabaseService service, string table)
    {
        await using var command = service.Services.GetRequiredService<DbDataSource>().CreateCommand($"SELECT count(*)::int FROM {table}");
        return (int)(await command.ExecuteScalarAsync())!;
    }

    private static async Task RunAsync(DatabaseService service, string sql)
    {
        await using var command = service.Services.GetRequiredService<DbDataSource>().CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
