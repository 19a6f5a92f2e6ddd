using System.Collections.Concurrent;
using System.Diagnostics;
using OpenTelemetry;

namespace Standards.ServiceDefaults.Tests.Telemetry;

/// <summary>Keeps what is exported.</summary>
internal sealed class SpanCapture : BaseExporter<Activity>
{
    public ConcurrentQueue<Activity> Spans { get; } = new();

    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var span in batch)
        {
            Spans.Enqueue(span);
        }
        return ExportResult.Success;
    }
}
