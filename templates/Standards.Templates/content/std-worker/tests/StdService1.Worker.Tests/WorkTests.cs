using System.Text.Json;

namespace StdService1.Worker.Tests;

/// <summary>What becomes of messages.</summary>
[Trait("Category", "Integration")]
public sealed class WorkTests
{
    [Fact]
    public async Task Message_Good_HasItsResultAndIsDone()
    {
        await using var worker = await RunningWorker.StartAsync();

        worker.Send("inv-1.json");
        await worker.UntilAsync(() => worker.Names("in/done").Length == 1);

        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(worker.Outbox, "invoice-inv-1.json")));
        Assert.Equal(3.00m, result.RootElement.GetProperty("total").GetDecimal());
        Assert.Equal("order-7", result.RootElement.GetProperty("correlationId").GetString());
        Assert.EndsWith("Z", result.RootElement.GetProperty("calculatedAt").GetString(), StringComparison.Ordinal);
        Assert.Empty(worker.Names("in"));
        Assert.Contains(worker.Log.All, line => line.StartsWith("MessageHandled", StringComparison.Ordinal) && line.Contains("correlationId=order-7 messageId=inv-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Message_SentTwice_HasOneEffect()
    {
        await using var worker = await RunningWorker.StartAsync();
        worker.Send("inv-1.json");
        await worker.UntilAsync(() => worker.Names("in/done").Length == 1);
        var before = await File.ReadAllTextAsync(Path.Combine(worker.Outbox, "invoice-inv-1.json"));

        worker.Send("inv-1.json");
        worker.Send("again.json", RunningWorker.Message("inv-1"));
        await worker.UntilAsync(() => worker.Names("in/done").Length == 3);

        Assert.Equal(before, await File.ReadAllTextAsync(Path.Combine(worker.Outbox, "invoice-inv-1.json")));
        Assert.Equal(["invoice-inv-1.json"], worker.Names("out"));
    }

    [Fact]
    public async Task Message_WithAnIdThatIsTaken_IsADeadLetter()
    {
        await using var worker = await RunningWorker.StartAsync();
        worker.Send("inv-1.json");
        await worker.UntilAsync(() => worker.Names("in/done").Length == 1);

        worker.Send("other.json", RunningWorker.Message("inv-1").Replace("1.50", "9.99", StringComparison.Ordinal));
        await worker.UntilAsync(() => worker.DeadCount() == 1);

        Assert.Contains("InvalidOperationException", worker.Notes()["other.json"], StringComparison.Ordinal);
        Assert.Contains("\"total\": 3.00", await File.ReadAllTextAsync(Path.Combine(worker.Outbox, "invoice-inv-1.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handler_ThatFailsAtFirst_IsTriedAgain()
    {
        BrokenResults? results = null;
        await using var worker = await RunningWorker.StartAsync(outbox => results = new BrokenResults(outbox, failures: 2));

        worker.Send("inv-1.json");
        await worker.UntilAsync(() => worker.Names("in/done").Length == 1);

        Assert.Equal(3, results!.Calls);
        Assert.Equal(0, worker.DeadCount());
    }

    [Fact]
    public async Task Handler_ThatFailsEachTime_LeavesADeadLetterWithoutSecrets()
    {
        await using var worker = await RunningWorker.StartAsync(outbox => new BrokenResults(outbox, failures: 3));

        worker.Send("poison.json");
        await worker.UntilAsync(() => worker.DeadCount() == 1);
        worker.Send("inv-2.json");
        await worker.UntilAsync(() => worker.Names("in/done").Length == 1);

        var reason = worker.Notes()["poison.json"];
        Assert.Contains("3 times", reason, StringComparison.Ordinal);
        Assert.Contains("order-7", reason, StringComparison.Ordinal);
        Assert.DoesNotContain(BrokenResults.Secret, reason, StringComparison.Ordinal);
        Assert.Contains(worker.Log.All, line => line.StartsWith("MessageDead", StringComparison.Ordinal) && line.Contains("correlationId=order-7", StringComparison.Ordinal));
    }

    [Fact]
    public async Task DeadLetter_HandedOverAgain_IsHandled()
    {
        await using var worker = await RunningWorker.StartAsync(outbox => new BrokenResults(outbox, failures: 3));
        worker.Send("inv-1.json");
        await worker.UntilAsync(() => worker.DeadCount() == 1);

        var letter = Assert.Single(worker.Names("in/dead"), name => !name.EndsWith(".note.json", StringComparison.Ordinal));
        File.Move(Path.Combine(worker.Inbox, "dead", letter), Path.Combine(worker.Inbox, letter));
        await worker.UntilAsync(() => worker.Names("in/done").Length == 1);

        Assert.Equal(["invoice-inv-1.json"], worker.Names("out"));
    }

    [Fact]
    public async Task Queue_ThatIsFull_MakesTheIntakeWait()
    {
        HeldResults? results = null;
        await using var worker = await RunningWorker.StartAsync(outbox => results = new HeldResults(outbox), settings: ["Queue:Capacity=1", "Queue:Workers=1"]);
        for (var number = 0; number < 10; number++)
            worker.Send($"inv-{number}.json");

        await worker.UntilAsync(() => results!.Reached.IsCompleted && worker.Queue.Depth == 1);
        worker.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, worker.Queue.Depth);
        Assert.Equal(10, worker.Names("in").Length);
        results!.Release();
        await worker.UntilAsync(() => worker.Names("in/done").Length == 10);
        Assert.Equal(10, worker.Names("out").Length);
    }

    [Fact]
    public async Task KillSwitch_Operated_StopsTakingMessages()
    {
        await using var worker = await RunningWorker.StartAsync();
        worker.Configuration["Flags:invoice-intake:KillSwitch"] = "true";
        worker.Configuration.Reload();
        await worker.UntilAsync(() => worker.Log.All.Any(line => line.StartsWith("IntakeClosed", StringComparison.Ordinal)));

        worker.Send("inv-1.json");
        worker.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["inv-1.json"], worker.Names("in"));

        worker.Configuration["Flags:invoice-intake:KillSwitch"] = "false";
        worker.Configuration.Reload();
        await worker.UntilAsync(() => worker.Names("in/done").Length == 1);
    }
}
