namespace StdService1.Domain.Tests;

public class InMemoryItemStoreTests
{
    private readonly InMemoryItemStore _store = new(capacity: 1000);

    [Fact]
    public async Task Find_AddedItem_ReturnsIt()
    {
        var item = await AddAsync("first");

        Assert.Equal(item, await _store.FindAsync(item.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Find_UnknownItem_ReturnsNull() =>
        Assert.Null(await _store.FindAsync("unknown", CancellationToken.None));

    [Fact]
    public async Task Add_SameItemTwice_Throws()
    {
        var item = await AddAsync("first");

        await Assert.ThrowsAsync<ArgumentException>(() => _store.AddAsync(item, CancellationToken.None));
    }

    [Fact]
    public async Task Add_FullStore_Throws()
    {
        var store = new InMemoryItemStore(capacity: 1);
        await store.AddAsync(Item.Create("first", TimeProvider.System), CancellationToken.None);

        await Assert.ThrowsAsync<ItemStoreFullException>(() => store.AddAsync(Item.Create("second", TimeProvider.System), CancellationToken.None));
        Assert.Single(await store.ListAsync(null, 10, CancellationToken.None));
    }

    [Fact]
    public async Task List_ItemsAddedBetweenPages_AreSeenOnce()
    {
        await AddAsync("first");
        var second = await AddAsync("second");
        await AddAsync("third");

        var one = await _store.ListAsync(null, 2, CancellationToken.None);
        await AddAsync("fourth");
        var two = await _store.ListAsync(second.Position, 2, CancellationToken.None);

        Assert.Equal(["first", "second"], one.Select(item => item.Name));
        Assert.Equal(["third", "fourth"], two.Select(item => item.Name));
    }

    [Fact]
    public async Task List_ItemsOfOneTime_AreOrderedByIdentifier()
    {
        var time = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        foreach (var id in new[] { "b", "a", "c" })
            await _store.AddAsync(new Item(id, id, time), CancellationToken.None);

        var behind = await _store.ListAsync(new ItemPosition(time, "a"), 10, CancellationToken.None);

        Assert.Equal(["b", "c"], behind.Select(item => item.Id));
    }

    [Fact]
    public async Task List_BehindTheLast_IsEmpty() =>
        Assert.Empty(await _store.ListAsync((await AddAsync("first")).Position, 10, CancellationToken.None));

    [Fact]
    public async Task Add_FromManyThreads_LosesNothing()
    {
        await Parallel.ForAsync(0, 200, async (number, _) => await AddAsync($"item {number}"));

        Assert.Equal(200, (await _store.ListAsync(null, 1000, CancellationToken.None)).Count);
    }

    private async Task<Item> AddAsync(string name)
    {
        var item = Item.Create(name, TimeProvider.System);
        await _store.AddAsync(item, CancellationToken.None);
        return item;
    }
}
