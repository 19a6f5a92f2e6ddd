using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using StdService1.Worker.Folders;

namespace StdService1.Worker.Invoices;

/// <summary>
/// What those who run the worker have to know and the queue does not: it measures what is in hand, this what waits in front of it. The folder is read when somebody collects, so
/// that the numbers are right however long the intake waits for room.
/// </summary>
internal sealed class WorkMetrics
{
    public const string MeterName = "StdService1.Worker";

    private readonly WorkFolders _folders;
    private readonly TimeProvider _clock;
    private long _progress;

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The factory owns its meters.")]
    public WorkMetrics(IMeterFactory meters, WorkFolders folders, TimeProvider clock)
    {
        _folders = folders;
        _clock = clock;
        Progress();
        var meter = meters.Create(MeterName);
        meter.CreateObservableGauge("invoices_inbox_messages", () => _folders.Waiting().Count, "1", "Messages in the inbox, those in hand included.");
        meter.CreateObservableGauge("invoices_inbox_age_seconds", Age, "s", "Age of the oldest message in the inbox; 0 when it is empty.");
        meter.CreateObservableGauge(
            "invoices_intake_idle_seconds", () => _clock.GetElapsedTime(Interlocked.Read(ref _progress)).TotalSeconds, "s",
            "Time since a message was last taken, or the inbox found empty.");
    }

    /// <summary>The intake works: it took a message, or there was none.</summary>
    public void Progress() => Interlocked.Exchange(ref _progress, _clock.GetTimestamp());

    private double Age() => _folders.Waiting().Oldest is { } oldest ? Math.Max(0, (_clock.GetUtcNow() - oldest).TotalSeconds) : 0;
}
