using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.Options;
using StdService1.Worker.Invoices;

namespace StdService1.Worker.Tests;

/// <summary>What those who run the worker rely on, in the environment that they run it in.</summary>
[Trait("Category", "Integration")]
public sealed class OperationTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health/startup")]
    public async Task Health_RunningWorker_IsOk(string path)
    {
        await using var worker = await RunningWorker.StartAsync();

        using var response = await worker.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Port_HasNothingButProbes()
    {
        await using var worker = await RunningWorker.StartAsync();

        using var response = await worker.Client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.False(response.Headers.Contains("X-RateLimit-Limit"));
    }

    [Fact]
    public async Task Folders_ThatAreAway_MakeItNotReadyAndComeBack()
    {
        await using var worker = await RunningWorker.StartAsync();
        Directory.Move(worker.Inbox, worker.Inbox + "-away");
        await worker.UntilAsync(() => worker.Log.All.Any(line => line.StartsWith("IntakeFailed", StringComparison.Ordinal)));
        using (var response = await worker.Client.GetAsync(new Uri("/health/ready", UriKind.Relative)))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);

        Directory.Move(worker.Inbox + "-away", worker.Inbox);
        worker.Send("inv-1.json");
        await worker.UntilAsync(() => worker.Names("in/done").Length == 1);

        using var again = await worker.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Metrics_TellWhatWaitsAndSinceWhen()
    {
        await using var worker = await RunningWorker.StartAsync(settings: ["Flags:invoice-intake:KillSwitch=true"]);
        worker.Send("inv-1.json");
        worker.Send("inv-2.json");
        var now = worker.Clock.GetUtcNow();
        File.SetLastWriteTimeUtc(Path.Combine(worker.Inbox, "inv-1.json"), now.UtcDateTime.AddMinutes(-5));
        File.SetLastWriteTimeUtc(Path.Combine(worker.Inbox, "inv-2.json"), now.UtcDateTime.AddMinutes(5));

        var values = Collect(worker);

        Assert.Equal(2, values["invoices_inbox_messages"]);
        Assert.Equal(300, values["invoices_inbox_age_seconds"]);
        worker.Clock.Advance(TimeSpan.FromSeconds(90));
        Assert.Equal(90, Collect(worker)["invoices_intake_idle_seconds"]);
    }

    [Theory]
    [InlineData("Outbox:Folder= ", "Outbox: Property Folder: ' ' is not allowed; allowed is the path of a folder")]
    [InlineData("Queue:Capacity=0", "Capacity is '0'")]
    public async Task Start_WithABadOption_NamesTheKeyAndWhatIsAllowed(string setting, string expected)
    {
        var folder = RunningWorker.NewFolder();

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(async () =>
        {
            await using var app = RunningWorker.Create(folder, [setting]);
            await app.StartAsync();
        });

        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Start_WithTheOutboxInTheInbox_IsRefused()
    {
        var folder = RunningWorker.NewFolder();

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(async () =>
        {
            await using var app = RunningWorker.Create(folder, [$"Outbox:Folder={Path.Combine(folder, "in", "done")}"]);
            await app.StartAsync();
        });

        Assert.Contains("a folder of its own", failure.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static Dictionary<string, double> Collect(RunningWorker worker)
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                // Other tests have workers too, and meters with the same name.
                if (instrument.Meter.Name == WorkMetrics.MeterName && ReferenceEquals(instrument.Meter.Scope, worker.Meters))
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => values[instrument.Name] = value);
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => values[instrument.Name] = value);
        listener.Start();
        listener.RecordObservableInstruments();
        return values;
    }
}
