using System.Net;

namespace StdService1.Worker.Tests;

/// <summary>What becomes of messages when the process is told to stop.</summary>
[Trait("Category", "Integration")]
public sealed class StopTests
{
    [Fact]
    public async Task Stop_MessageInHand_IsFinishedAndNoOtherIsTaken()
    {
        HeldResults? results = null;
        await using var worker = await RunningWorker.StartAsync(outbox => results = new HeldResults(outbox), settings: ["Queue:Workers=1"]);
        worker.Send("inv-1.json");
        await worker.UntilAsync(() => results!.Reached.IsCompleted);

        var stopping = worker.StopAsync();
        await worker.UntilAsync(() => worker.Log.All.Any(line => line.StartsWith("IntakeStopped", StringComparison.Ordinal)));
        worker.Send("late.json");
        results!.Release();
        await stopping;

        Assert.Equal(["invoice-inv-1.json"], worker.Names("out"));
        Assert.Equal(["inv-1.json"], worker.Names("in/done"));
        Assert.Equal(["late.json"], worker.Names("in"));
        Assert.Equal(0, worker.DeadCount());
    }

    [Fact]
    public async Task Stop_FromTheSignalOn_IsNotReadyWhileThePortIsOpen()
    {
        await using var worker = await RunningWorker.StartAsync(settings: ["ServiceDefaults:Shutdown:DrainDelay=00:00:05"]);

        var stopping = worker.StopAsync();

        using (var response = await worker.Client.GetAsync(new Uri("/health/ready", UriKind.Relative)))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        await worker.UntilAsync(() => stopping.IsCompleted);
        await Assert.ThrowsAsync<HttpRequestException>(() => worker.Client.GetAsync(new Uri("/health/ready", UriKind.Relative)));
    }

    [Fact]
    public async Task Stop_OutOfTime_LeavesMessagesInTheInboxForTheNextStart()
    {
        var folder = RunningWorker.NewFolder();
        HeldResults? results = null;
        await using (var worker = await RunningWorker.StartAsync(outbox => results = new HeldResults(outbox), folder, "Queue:Workers=1"))
        {
            worker.Send("inv-1.json");
            worker.Send("inv-2.json");
            await worker.UntilAsync(() => results!.Reached.IsCompleted && worker.Queue.Depth == 1);

            await worker.StopAtOnceAsync();

            Assert.Equal(["inv-1.json", "inv-2.json"], worker.Names("in"));
            Assert.Equal(0, worker.DeadCount());
            Assert.Empty(worker.Names("out"));
        }

        await using (var next = await RunningWorker.StartAsync(folder: folder))
        {
            await next.UntilAsync(() => next.Names("in/done").Length == 2);
            Assert.Equal(["invoice-inv-1.json", "invoice-inv-2.json"], next.Names("out"));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Crash_AfterTheResultBeforeTheMove_RepeatsTheMessageWithoutEffect()
    {
        var folder = RunningWorker.NewFolder();
        await using (var worker = await RunningWorker.StartAsync(folder: folder))
        {
            worker.Send("inv-1.json");
            await worker.UntilAsync(() => worker.Names("in/done").Length == 1);
            await worker.StopAsync();
            // As a process leaves it that dies in between.
            File.Move(Path.Combine(worker.Inbox, "done", "inv-1.json"), Path.Combine(worker.Inbox, "inv-1.json"));
        }

        var before = await File.ReadAllTextAsync(Path.Combine(folder, "out", "invoice-inv-1.json"));
        await using (var next = await RunningWorker.StartAsync(folder: folder))
        {
            next.Clock.Advance(TimeSpan.FromDays(1));
            await next.UntilAsync(() => next.Names("in/done").Length == 1);
            Assert.Contains(next.Log.All, line => line.StartsWith("MessageRepeated", StringComparison.Ordinal));
        }

        Assert.Equal(before, await File.ReadAllTextAsync(Path.Combine(folder, "out", "invoice-inv-1.json")));
        Directory.Delete(folder, recursive: true);
    }
}
