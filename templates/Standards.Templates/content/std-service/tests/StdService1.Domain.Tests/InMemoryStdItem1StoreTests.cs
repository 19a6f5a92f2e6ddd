namespace StdService1.Domain.Tests;

public class InMemoryStdItem1StoreTests
{
    private readonly InMemoryStdItem1Store _store = new(capacity: 1000);

    [Fact]
    public async Task Find_AddedStdItem1_ReturnsIt()
    {
        var stdItem1 = await AddAsync("first");

        Assert.Equal(stdItem1, await _store.FindAsync(stdItem1.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Find_UnknownStdItem1_ReturnsNull() =>
        Assert.Null(await _store.FindAsync("unknown", CancellationToken.None));

    [Fact]
    public async Task Add_SameStdItem1Twice_Throws()
    {
        var stdItem1 = await AddAsync("first");

        await Assert.ThrowsAsync<ArgumentException>(() => _store.AddAsync(stdItem1, CancellationToken.None));
    }

    [Fact]
    public async Task Add_FullStore_Throws()
    {
        var store = new InMemoryStdItem1Store(capacity: 1);
        await store.AddAsync(StdItem1.Create("first", TimeProvider.System), CancellationToken.None);

        await Assert.ThrowsAsync<StdItem1StoreFullException>(() => store.AddAsync(StdItem1.Create("second", TimeProvider.System), CancellationToken.None));
        Assert.Single(await store.ListAsync(null, 10, CancellationToken.None));
    }

    [Fact]
    public async Task List_StdItems1AddedBetweenPages_AreSeenOnce()
    {
        await AddAsync("first");
        var second = await AddAsync("second");
        await AddAsync("third");

        var one = await _store.ListAsync(null, 2, CancellationToken.None);
        await AddAsync("fourth");
        var two = await _store.ListAsync(second.Position, 2, CancellationToken.None);

        Assert.Equal(["first", "second"], one.Select(stdItem1 => stdItem1.Name));
        Assert.Equal(["third", "fourth"], two.Select(stdItem1 => stdItem1.Name));
    }

    [Fact]
    public async Task List_StdItems1OfOneTime_AreOrderedByIdentifier()
    {
        var time = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        foreach (var id in new[] { "b", "a", "c" })
            await _store.AddAsync(new StdItem1(id, id, time), CancellationToken.None);

        var behind = await _store.ListAsync(new StdItem1Position(time, "a"), 10, CancellationToken.None);

        Assert.Equal(["b", "c"], behind.Select(stdItem1 => stdItem1.Id));
    }

    [Fact]
    public async Task List_BehindTheLast_IsEmpty() =>
        Assert.Empty(await _store.ListAsync((await AddAsync("first")).Position, 10, CancellationToken.None));

    [Fact]
    public async Task Add_FromManyThreads_LosesNothing()
    {
        await Parallel.ForAsync(0, 200, async (number, _) => await AddAsync($"std item1 {number}"));

        Assert.Equal(200, (await _store.ListAsync(null, 1000, CancellationToken.None)).Count);
    }

    private async Task<StdItem1> AddAsync(string name)
    {
        var stdItem1 = StdItem1.Create(name, TimeProvider.System);
        await _store.AddAsync(stdItem1, CancellationToken.None);
        return stdItem1;
    }
}
