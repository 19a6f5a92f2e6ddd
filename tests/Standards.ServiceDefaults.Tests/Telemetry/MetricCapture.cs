using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Standards.ServiceDefaults.Tests.Telemetry;

/// <summary>Keeps what is exported at the end.</summary>
internal sealed class MetricCapture : BaseExporter<Metric>
{
    public HashSet<string> Names { get; } = [];

    public List<double> Boundaries { get; } = [];

    public Dictionary<string, object> Resource { get; } = [];

    public override ExportResult Export(in Batch<Metric> batch)
    {
        foreach (var (key, value) in ParentProvider.GetResource().Attributes)
        {
            Resource[key] = value;
        }
        foreach (var metric in batch)
        {
            Names.Add(metric.Name);
            if (metric.Name != "http.server.request.duration")
            {
                continue;
            }
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                foreach (var bucket in point.GetHistogramBuckets())
                {
                    Boundaries.Add(bucket.ExplicitBound);
                }
            }
        }

        return ExportResult.Success;
    }
}
