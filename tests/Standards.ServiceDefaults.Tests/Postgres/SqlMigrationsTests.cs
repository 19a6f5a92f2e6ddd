using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Standards.ServiceDefaults.Migrations;

namespace Standards.ServiceDefaults.Tests.Postgres;

[Collection("Postgres")]
public sealed class SqlMigrationsTests(PostgresServer server)
{
    private static readonly IReadOnlyList<SqlMigration> All = SqlMigration.In(typeof(SqlMigrationsTests).Assembly, ".Migrations.Sql.");

    private static SqlMigrations Migrations(NpgsqlDataSource database, IReadOnlyList<SqlMigration> migrations)
        => new(database, migrations, NullLogger<SqlMigrations>.Instance);

    private static async Task<object?> AskAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    [PostgresFact]
    public async Task Embedded_are_applied_in_order_and_once()
    {
        await using var database = await server.CreateDatabaseAsync();
        Assert.Equal(3, await Migrations(database, All).ApplyAsync());
        Assert.Equal("first", await AskAsync(database, "SELECT name FROM orders"));
        Assert.Equal(1L, await AskAsync(database, "SELECT count(*) FROM pg_indexes WHERE indexname = 'idx_orders_name'"));
        Assert.Equal(0, await Migrations(database, All).ApplyAsync());
        Assert.Equal("0001,0002,0003", await AskAsync(database, "SELECT string_agg(to_char(version, 'FM0000'), ',' ORDER BY version) FROM schema_migrations"));
    }

    [PostgresFact]
    public async Task Replicas_at_once_apply_them_once()
    {
        await using var database = await server.CreateDatabaseAsync();
        // Without CONCURRENTLY, which waits for transactions of the other replicas.
        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Migrations(database, [.. All.Take(2)]).ApplyAsync()));
        Assert.Equal(2, applied.Sum());
    }

    [PostgresFact]
    public async Task Failed_step_is_undone_and_those_before_stay()
    {
        await using var database = await server.CreateDatabaseAsync();
        SqlMigration[] broken =
        [
            All[0],
            new(2, "broken", "CREATE TABLE half (id int); SELECT * FROM nowhere;"),
            new(3, "after", "CREATE TABLE after_it (id int)"),
        ];
        var exception = await Assert.ThrowsAsync<MigrationException>(() => Migrations(database, broken).ApplyAsync());
        Assert.Contains("Migration 2 'broken' failed", exception.Message, StringComparison.Ordinal);
        Assert.IsType<PostgresException>(exception.InnerException);
        Assert.Equal(0L, await AskAsync(database, "SELECT count(*) FROM pg_tables WHERE tablename IN ('half', 'after_it')"));
        Assert.Equal(1L, await AskAsync(database, "SELECT count(*) FROM schema_migrations"));
        // The lock went with the failure.
        Assert.Equal(2, await Migrations(database, All).ApplyAsync());
    }

    [PostgresFact]
    public async Task Changed_step_refuses()
    {
        await using var database = await server.CreateDatabaseAsync();
        await Migrations(database, All).ApplyAsync();
        SqlMigration[] changed = [All[0] with { Sql = "CREATE TABLE other (id int)" }, .. All.Skip(1)];
        var exception = await Assert.ThrowsAsync<MigrationException>(
            () => Migrations(database, [.. changed.Select(m => new SqlMigration(m.Version, m.Name, m.Sql))]).ApplyAsync());
        Assert.Contains("Migration 1 'orders' was changed", exception.Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Argument_applies_and_ends_and_a_start_in_production_does_not()
    {
        await using var database = await server.CreateDatabaseAsync();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Services.AddSingleton<DbDataSource>(database);
        builder.AddSqlMigrations(typeof(SqlMigrationsTests).Assembly, ".Migrations.Sql.");
        await using var app = builder.Build();
        Assert.False(await app.MigrateAsync([]));
        Assert.Equal(0L, await AskAsync(database, "SELECT count(*) FROM pg_tables WHERE tablename = 'orders'"));
        Assert.True(await app.MigrateAsync(["--migrate"]));
        Assert.Equal(1L, await AskAsync(database, "SELECT count(*) FROM pg_tables WHERE tablename = 'orders'"));
    }
}
