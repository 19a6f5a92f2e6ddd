using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;

namespace Standards.ServiceDefaults.Queues;

/// <summary>What a queue measures; the label is the name of the type of its items.</summary>
internal sealed class QueueMetrics<T>
{
    private readonly KeyValuePair<string, object?> _queue = new("queue", typeof(T).Name);
    private readonly Counter<long> _items;
    private readonly Histogram<double> _duration;

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The factory owns its meters.")]
    public QueueMetrics(IMeterFactory meters, BoundedWorkQueue<T> queue)
    {
        var meter = meters.Create(ServiceMeter.Name);
        meter.CreateObservableGauge("service_queue_depth", () => new Measurement<int>(queue.Depth, _queue), "1", "Items that wait.");
        meter.CreateObservableGauge(
            "service_queue_age_seconds", () => new Measurement<double>(queue.Age.TotalSeconds, _queue), "s", "How long the oldest item has waited.");
        _items = meter.CreateCounter<long>("service_queue_items_total", "1", "Items that were handled, by outcome.");
        _duration = meter.CreateHistogram<double>("service_queue_duration_seconds", "s", "Time of an attempt at an item.");
    }

    public void Handled(TimeSpan duration)
    {
        _items.Add(1, _queue, new("outcome", "handled"));
        _duration.Record(duration.TotalSeconds, _queue);
    }

    public void Failed(TimeSpan duration)
    {
        _items.Add(1, _queue, new("outcome", "failed"));
        _duration.Record(duration.TotalSeconds, _queue);
    }

    public void Dead() => _items.Add(1, _queue, new("outcome", "dead"));
}
