namespace StdService1.Domain.Tests;

public class InMemoryItemStoreTests
{
    private readonly InMemoryItemStore _store = new();

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
    public async Task List_ItemsAddedBetweenPages_AreSeenOnce()
    {
        await AddAsync("first");
        await AddAsync("second");
        await AddAsync("third");

        var one = await _store.ListAsync(null, 2, CancellationToken.None);
        await AddAsync("fourth");
        var two = await _store.ListAsync(one?.NextCursor, 2, CancellationToken.None);

        Assert.Equal(["first", "second"], one?.Items.Select(item => item.Name));
        Assert.Equal(["third", "fourth"], two?.Items.Select(item => item.Name));
        Assert.Null(two?.NextCursor);
    }

    [Fact]
    public async Task List_EmptyStore_IsOneEmptyPage()
    {
        var page = await _store.ListAsync(null, 10, CancellationToken.None);

        Assert.NotNull(page);
        Assert.Empty(page.Items);
        Assert.Null(page.NextCursor);
    }

    [Fact]
    public async Task List_UnknownCursor_ReturnsNull() =>
        Assert.Null(await _store.ListAsync("unknown", 10, CancellationToken.None));

    [Fact]
    public async Task Add_FromManyThreads_LosesNothing()
    {
        await Parallel.ForAsync(0, 200, async (number, _) => await AddAsync($"item {number}"));

        var page = await _store.ListAsync(null, 1000, CancellationToken.None);
        Assert.Equal(200, page?.Items.Count);
    }

    private async Task<Item> AddAsync(string name)
    {
        var item = Item.Create(name, TimeProvider.System);
        await _store.AddAsync(item, CancellationToken.None);
        return item;
    }
}
