using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StdService1.Worker.Folders;
using StdService1.Worker.Messages;

namespace StdService1.Worker.Tests;

/// <summary>The inbox by itself, with files that nobody should write.</summary>
public sealed class InboxFolderTests : IDisposable
{
    private readonly string _root = RunningWorker.NewFolder();
    private readonly InboxFolder _inbox;

    public InboxFolderTests()
    {
        var options = Options.Create(new InboxOptions { Folder = "in", MaxBytes = 1024 });
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

    [Fact]
    public async Task Reject_Message_LiesBesideItsNote()
    {
        Write("a.json", "bad");
        await ReceiveAsync();

        await _inbox.RejectAsync("a.json", "reason", CancellationToken.None);

        Assert.Equal("reason", Notes()["a.json"]);
        var letter = Assert.Single(Directory.EnumerateFiles(Dead, "*.json"), path => !path.EndsWith(".note.json", StringComparison.Ordinal));
        Assert.Equal("bad", await File.ReadAllTextAsync(letter));
        Assert.Empty(await ReceiveAsync());
    }

    [Fact]
    public async Task Complete_NameThatWasThereBefore_KeepsBoth()
    {
        foreach (var content in (string[])["first", "second"])
        {
            Write("a.json", content);
            await ReceiveAsync();
            await _inbox.CompleteAsync("a.json", CancellationToken.None);
        }

        Assert.Equal(["first", "second"], Directory.EnumerateFiles(Path.Combine(_root, "in", "done")).Select(File.ReadAllText).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Receive_FileThatIsTooLong_IsADeadLetterAndNotRead()
    {
        Write("long.json", new string(' ', 1025));
        Write("fits.json", new string(' ', 1024));

        Assert.Equal("fits.json", Assert.Single(await ReceiveAsync()).Receipt);

        Assert.Equal("The file has 1025 bytes; allowed are 1024.", Notes()["long.json"]);
    }

    [Fact]
    public async Task Receive_FileThatIsEmpty_IsADeadLetter()
    {
        Write("empty.json", "");

        Assert.Empty(await ReceiveAsync());

        Assert.Equal("The file is empty.", Notes()["empty.json"]);
    }

    [Theory]
    [InlineData("a b.json")]
    [InlineData("a'; rm -rf.json")]
    [InlineData("naïve 名.json")]
    [InlineData("a..json")]
    [InlineData("%2e%2e%2f.json")]
    public async Task Receive_OddName_IsAMessage(string name)
    {
        Write(name);

        Assert.Equal(name, Assert.Single(await ReceiveAsync()).Receipt);
        await _inbox.CompleteAsync(name, CancellationToken.None);

        Assert.True(File.Exists(Path.Combine(_root, "in", "done", name)));
    }

    [Fact]
    public async Task Reject_LongestName_IsADeadLetter()
    {
        var name = new string('a', 250) + ".json";
        Write(name);
        await ReceiveAsync();

        await _inbox.RejectAsync(name, "reason", CancellationToken.None);

        Assert.Equal("reason", Notes()[name]);
    }

    [Theory]
    [InlineData(".hidden.json")]
    [InlineData("half-written.tmp")]
    [InlineData("inv.json.part")]
    [InlineData("inv.JSON")]
    public async Task Receive_FileThatWasNotRenamedYet_IsLeftAlone(string name)
    {
        Write(name);

        Assert.Empty(await ReceiveAsync());

        Assert.True(File.Exists(Path.Combine(_root, "in", name)));
        Assert.Empty(Notes());
    }

    [Fact]
    public async Task Receive_FolderWithTheNameOfAMessage_IsLeftAlone()
    {
        Directory.CreateDirectory(Path.Combine(_root, "in", "folder.json"));

        Assert.Empty(await ReceiveAsync());

        Assert.Empty(Notes());
    }

    [Fact]
    public async Task Receive_Link_IsADeadLetterAndNotFollowed()
    {
        var outside = Path.Combine(_root, "outside.txt");
        await File.WriteAllTextAsync(outside, RunningWorker.Message("stolen"));
        try
        {
            File.CreateSymbolicLink(Path.Combine(_root, "in", "link.json"), outside);
            File.CreateSymbolicLink(Path.Combine(_root, "in", "dangling.json"), Path.Combine(_root, "nothing"));
        }
        catch (IOException) when (OperatingSystem.IsWindows())
        {
            // Windows gives this right to few.
            return;
        }

        Assert.Empty(await ReceiveAsync());

        Assert.Equal("The file is a link.", Notes()["link.json"]);
        Assert.Equal("The file is a link.", Notes()["dangling.json"]);
        Assert.True(File.Exists(outside));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Dead => Path.Combine(_root, "in", "dead");

    private void Write(string name, string? content = null) => File.WriteAllText(Path.Combine(_root, "in", name), content ?? RunningWorker.Message("inv-1"));

    private Dictionary<string, string> Notes() => RunningWorker.NotesIn(Dead);

    private async Task<List<RawMessage>> ReceiveAsync()
    {
        var messages = new List<RawMessage>();
        await foreach (var message in _inbox.ReceiveAsync(CancellationToken.None))
            messages.Add(message);
        return messages;
    }
}
