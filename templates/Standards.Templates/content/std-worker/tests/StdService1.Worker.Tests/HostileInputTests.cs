namespace StdService1.Worker.Tests;

/// <summary>Messages that nobody should send, through the whole worker.</summary>
[Trait("Category", "Integration")]
public sealed class HostileInputTests
{
    [Fact]
    public async Task Message_WithAPathForAnId_LeavesNothingOutsideItsFolders()
    {
        await using var worker = await RunningWorker.StartAsync();

        worker.Send("bad.json", RunningWorker.Message("../../escaped"));
        await worker.UntilAsync(() => worker.DeadCount() == 1);

        Assert.Contains("id", worker.Notes()["bad.json"], StringComparison.Ordinal);
        Assert.Empty(worker.Names("in"));
        Assert.Empty(worker.Names("out"));
        Assert.Equal(["in", "out"], Directory.EnumerateFileSystemEntries(worker.Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task File_ThatVanishesInHand_IsNoFailure()
    {
        HeldResults? results = null;
        await using var worker = await RunningWorker.StartAsync(outbox => results = new HeldResults(outbox));
        worker.Send("inv-1.json");
        await worker.UntilAsync(() => results!.Reached.IsCompleted);

        File.Delete(Path.Combine(worker.Inbox, "inv-1.json"));
        results!.Release();
        await worker.UntilAsync(() => worker.Log.All.Any(line => line.StartsWith("MessageGone", StringComparison.Ordinal)));

        Assert.Equal(["invoice-inv-1.json"], worker.Names("out"));
        Assert.Equal(0, worker.DeadCount());
    }
}
