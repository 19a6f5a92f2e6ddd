using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Standards.ServiceDefaults.Migrations;

namespace StdService1.Data.Tests;

[Collection(PostgresGroup.Name)]
[Trait("Category", "Integration")]
public sealed class PostgresStdItem1StoreTests(PostgresServer server)
{
    private static readonly DateTimeOffset Time = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [PostgresFact]
    public async Task Find_AddedStdItem1_ReturnsItUnchanged()
    {
        await using var scope = await ScopeAsync();
        var stdItem1 = StdItem1.Create("naïve 名 '; DROP TABLE std_items1; --", TimeProvider.System);
        await StoreOf(scope).AddAsync(stdItem1, CancellationToken.None);

        Assert.Equal(stdItem1, await StoreOf(scope).FindAsync(stdItem1.Id, CancellationToken.None));
        Assert.Null(await StoreOf(scope).FindAsync("unknown", CancellationToken.None));
    }

    [PostgresFact]
    public async Task Add_SameStdItem1Twice_Throws()
    {
        await using var scope = await ScopeAsync();
        var stdItem1 = StdItem1.Create("first", TimeProvider.System);
        await StoreOf(scope).AddAsync(stdItem1, CancellationToken.None);

        await Assert.ThrowsAnyAsync<DbException>(() => StoreOf(scope).AddAsync(stdItem1, CancellationToken.None));
    }

    [PostgresFact]
    public async Task List_ByPosition_GivesEachStdItem1OnceInOrder()
    {
        await using var scope = await ScopeAsync();
        // By bytes, not by the rules of a language: 'B' before 'a'.
        foreach (var stdItem1 in new[] { At("a", 0), At("c", 1), At("B", 0), At("b", 1) })
            await StoreOf(scope).AddAsync(stdItem1, CancellationToken.None);

        var one = await StoreOf(scope).ListAsync(null, 3, CancellationToken.None);
        var two = await StoreOf(scope).ListAsync(one[^1].Position, 3, CancellationToken.None);

        Assert.Equal(["B", "a", "b"], one.Select(stdItem1 => stdItem1.Id));
        Assert.Equal(["c"], two.Select(stdItem1 => stdItem1.Id));
    }

    private static StdItem1 At(string id, int seconds) => new(id, id, Time.AddSeconds(seconds));

    private static IStdItem1Store StoreOf(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<IStdItem1Store>();

    private async Task<AsyncServiceScope> ScopeAsync()
    {
        var service = new DatabaseService(await server.CreateDatabaseAsync());
        await service.Services.GetRequiredService<SqlMigrations>().ApplyAsync();
        return service.Services.CreateAsyncScope();
    }
}
