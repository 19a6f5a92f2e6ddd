using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StdService1.Worker.Inbox;
using StdService1.Worker.Messages;
using StdService1.Worker.Outbox;

namespace StdService1.Worker.Tests;

/// <summary>The inbox by itself.</summary>
public sealed class InboxFolderTests : IDisposable
{
    private readonly string _root = RunningWorker.NewFolder();
    private readonly InboxFolder _inbox;

    public InboxFolderTests()
    {
        var options = Options.Create(new InboxOptions { Folder = "in" });
        IHostEnvironment environment = new HostingEnvironment { ContentRootPath = _root };
        var folders = new WorkFolders(options, Options.Create(new OutboxOptions { Folder = "out" }), environment);
        _inbox = new InboxFolder(folders, options, new ManualClock(), NullLogger<InboxFolder>.Instance);
    }

    [Fact]
    public async Task Receive_MessageInHand_ComesAgainOnlyAfterItsRelease()
    {
        Write("a.json");
        Assert.Equal("a.json", Assert.Single(await ReceiveAsync()).Receipt);
        Assert.Empty(await ReceiveAsync());

        _inbox.Release("a.json");

        Assert.Single(await ReceiveAsync());
    }

    [Fact]
    public async Task Receive_FileThatVanishesBetweenListAndRead_IsPassedOver()
    {
        Write("a.json");
        Write("b.json");
        await using var messages = _inbox.ReceiveAsync(CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await messages.MoveNextAsync());

        File.Delete(Path.Combine(_root, "in", messages.Current.Receipt == "a.json" ? "b.json" : "a.json"));

        Assert.False(await messages.MoveNextAsync());
    }

    [Fact]
    public async Task Receive_Stopped_TakesNothing()
    {
        Write("a.json");
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _inbox.ReceiveAsync(stop.Token).GetAsyncEnumerator().MoveNextAsync());

        Assert.Single(await ReceiveAsync());
    }

    [Fact]
    public async Task Reject_WhereTheDeadLettersCannotBeWritten_LetsTheMessageComeAgain()
    {
        Write("a.json");
        await ReceiveAsync();
        Directory.Delete(Path.Combine(_root, "in", "dead"));

        await Assert.ThrowsAnyAsync<IOException>(async () => await _inbox.RejectAsync("a.json", "reason", CancellationToken.None));

        Assert.Single(await ReceiveAsync());
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Write(string name) => File.WriteAllText(Path.Combine(_root, "in", name), RunningWorker.Message("inv-1"));

    private async Task<List<RawMessage>> ReceiveAsync()
    {
        var messages = new List<RawMessage>();
        await foreach (var message in _inbox.ReceiveAsync(CancellationToken.None))
            messages.Add(message);
        return messages;
    }
}
