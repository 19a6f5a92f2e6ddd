using System.Text;

namespace StdService1.Worker.Tests;

/// <summary>Messages that nobody should send.</summary>
public sealed class HostileInputTests
{
    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("not json, with a secret")]
    [InlineData("""{"id":null,"correlationId":"c","lines":[]}""")]
    [InlineData("""{"id":"a","id":"b","correlationId":"c","lines":[{"quantity":1,"unitPrice":1}]}""")]
    [InlineData("""{"id":"a","correlationId":"c","lines":[null]}""")]
    [InlineData("""{"id":"a","correlationId":"c","lines":[{"quantity":1,"unitPrice":1e99}]}""")]
    [InlineData("""{"id":"a","correlationId":"c","lines":[{"quantity":1}]}""")]
    [InlineData("""{"id":"../../escaped","correlationId":"c","lines":[{"quantity":1,"unitPrice":1}]}""")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]")]
    public async Task Message_ThatCannotBeRead_IsADeadLetter(string content)
    {
        await using var worker = await RunningWorker.StartAsync();

        worker.Send("bad.json", content);
        await worker.UntilAsync(() => worker.DeadCount() == 1);

        Assert.DoesNotContain("secret", worker.Notes()["bad.json"], StringComparison.Ordinal);
        Assert.Empty(worker.Names("in"));
        Assert.Empty(worker.Names("out"));
        Assert.Equal(["in", "out"], Directory.EnumerateFileSystemEntries(worker.Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Message_WithBytesThatAreNoText_IsADeadLetter()
    {
        await using var worker = await RunningWorker.StartAsync();
        var draft = Path.Combine(worker.Inbox, ".draft");
        await File.WriteAllBytesAsync(draft, [0xFF, 0xFE, 0x00, 0x7B]);

        File.Move(draft, Path.Combine(worker.Inbox, "bad.json"));
        await worker.UntilAsync(() => worker.DeadCount() == 1);
    }

    [Fact]
    public async Task Message_WithMembersNobodyKnows_IsHandled()
    {
        await using var worker = await RunningWorker.StartAsync();

        worker.Send("inv-1.json", RunningWorker.Message("inv-1").Replace("{\"id\"", "{\"currency\":\"EUR\",\"id\"", StringComparison.Ordinal));

        await worker.UntilAsync(() => worker.Names("in/done").Length == 1);
    }

    [Fact]
    public async Task File_ThatIsTooLong_IsADeadLetter()
    {
        await using var worker = await RunningWorker.StartAsync(settings: ["Inbox:MaxBytes=1024"]);

        worker.Send("long.json", new string(' ', 1025));
        worker.Send("fits.json", RunningWorker.Message("fits").PadRight(1024));
        await worker.UntilAsync(() => worker.DeadCount() == 1 && worker.Names("in/done").Length == 1);

        Assert.Contains("1025 bytes; allowed are 1024", worker.Notes()["long.json"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_ThatIsEmpty_IsADeadLetter()
    {
        await using var worker = await RunningWorker.StartAsync();

        worker.Send("empty.json", "");
        await worker.UntilAsync(() => worker.DeadCount() == 1);

        Assert.Contains("empty", worker.Notes()["empty.json"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a b.json")]
    [InlineData("a'; rm -rf.json")]
    [InlineData("naïve 名.json")]
    [InlineData("a..json")]
    [InlineData("%2e%2e%2f.json")]
    public async Task File_WithAnOddName_IsHandledUnderIt(string name)
    {
        await using var worker = await RunningWorker.StartAsync();

        worker.Send(name, RunningWorker.Message("inv-1"));
        await worker.UntilAsync(() => worker.Names("in/done").Length == 1);

        Assert.Equal([name], worker.Names("in/done"));
    }

    [Theory]
    [InlineData(".hidden.json")]
    [InlineData("half-written.tmp")]
    [InlineData("inv.json.part")]
    [InlineData("inv.JSON")]
    public async Task File_ThatWasNotRenamedYet_IsLeftAlone(string name)
    {
        await using var worker = await RunningWorker.StartAsync();
        var path = Path.Combine(worker.Inbox, name);
        await File.WriteAllTextAsync(path, """{"id":"half""");

        worker.Send("inv-1.json");
        await worker.UntilAsync(() => worker.Names("in/done").Length == 1);

        Assert.True(File.Exists(path));
        Assert.Equal(0, worker.DeadCount());
    }

    [Fact]
    public async Task Link_IsNotFollowed()
    {
        await using var worker = await RunningWorker.StartAsync();
        var outside = Path.Combine(worker.Folder, "outside.txt");
        await File.WriteAllTextAsync(outside, RunningWorker.Message("stolen"), Encoding.UTF8);
        try
        {
            File.CreateSymbolicLink(Path.Combine(worker.Inbox, "link.json"), outside);
            File.CreateSymbolicLink(Path.Combine(worker.Inbox, "dangling.json"), Path.Combine(worker.Folder, "nothing"));
        }
        catch (IOException) when (OperatingSystem.IsWindows())
        {
            // Windows gives this right to few.
            return;
        }

        await worker.UntilAsync(() => worker.Names("in").Length == 0);

        Assert.Contains("link", worker.Notes()["link.json"], StringComparison.Ordinal);
        Assert.Contains("link", worker.Notes()["dangling.json"], StringComparison.Ordinal);
        Assert.Empty(worker.Names("out"));
        Assert.True(File.Exists(outside));
    }

    [Fact]
    public async Task Folder_WithTheNameOfAMessage_IsLeftAlone()
    {
        await using var worker = await RunningWorker.StartAsync();
        Directory.CreateDirectory(Path.Combine(worker.Inbox, "folder.json"));

        worker.Send("inv-1.json");
        await worker.UntilAsync(() => worker.Names("in/done").Length == 1);

        Assert.True(Directory.Exists(Path.Combine(worker.Inbox, "folder.json")));
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
