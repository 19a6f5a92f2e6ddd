using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Standards.ServiceDefaults.Migrations;

namespace StdService1.Data.Tests;

[Collection(PostgresGroup.Name)]
[Trait("Category", "Integration")]
public sealed class PostgresItemStoreTests(PostgresServer server)
{
    private static readonly DateTimeOffset Time = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [PostgresFact]
    public async Task Find_AddedItem_ReturnsItUnchanged()
    {
        await using var scope = await ScopeAsync();
        var item = Item.Create("naïve 名 '; DROP TABLE items; --", TimeProvider.System);
        await StoreOf(scope).AddAsync(item, CancellationToken.None);

        Assert.Equal(item, await StoreOf(scope).FindAsync(item.Id, CancellationToken.None));
        Assert.Null(await StoreOf(scope).FindAsync("unknown", CancellationToken.None));
    }

    [PostgresFact]
    public async Task Add_SameItemTwice_Throws()
    {
        await using var scope = await ScopeAsync();
        var item = Item.Create("first", TimeProvider.System);
        await StoreOf(scope).AddAsync(item, CancellationToken.None);

        await Assert.ThrowsAnyAsync<DbException>(() => StoreOf(scope).AddAsync(item, CancellationToken.None));
    }

    [PostgresFact]
    public async Task List_ByPosition_GivesEachItemOnceInOrder()
    {
        await using var scope = await ScopeAsync();
        // By bytes, not by the rules of a language: 'B' before 'a'.
        foreach (var item in new[] { At("a", 0), At("c", 1), At("B", 0), At("b", 1) })
            await StoreOf(scope).AddAsync(item, CancellationToken.None);

        var one = await StoreOf(scope).ListAsync(null, 3, CancellationToken.None);
        var two = await StoreOf(scope).ListAsync(one[^1].Position, 3, CancellationToken.None);

        Assert.Equal(["B", "a", "b"], one.Select(item => item.Id));
        Assert.Equal(["c"], two.Select(item => item.Id));
    }

    private static Item At(string id, int seconds) => new(id, id, Time.AddSeconds(seconds));

    private static IItemStore StoreOf(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<IItemStore>();

    private async Task<AsyncServiceScope> ScopeAsync()
    {
        var service = new DatabaseService(await server.CreateDatabaseAsync());
        await service.Services.GetRequiredService<SqlMigrations>().ApplyAsync();
        return service.Services.CreateAsyncScope();
    }
}
