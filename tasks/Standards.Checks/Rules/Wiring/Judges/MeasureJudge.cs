using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Wiring.Judges;

/// <summary>STD8808: a service counts what it is there for. Clauses: <c>business-metrics</c>, <c>operations-have-counter-and-latency</c>.</summary>
internal static class MeasureJudge
{
    private static readonly string[] Instruments =
    [
        "CreateCounter", "CreateHistogram", "CreateUpDownCounter", "CreateGauge", "CreateSummary", "CreateObservableCounter", "CreateObservableGauge",
        "CreateObservableUpDownCounter", "TrackMetric", "GetMetric",
    ];

    private static readonly string[] Generated =
    [
        "Microsoft.Extensions.Diagnostics.Metrics.CounterAttribute", "Microsoft.Extensions.Diagnostics.Metrics.HistogramAttribute",
        "Microsoft.Extensions.Diagnostics.Metrics.CounterAttribute`1", "Microsoft.Extensions.Diagnostics.Metrics.HistogramAttribute`1",
    ];

    public static IEnumerable<Finding> Check(WiredService service)
    {
        if (service.Endpoints is { IsGateway: true, Api.Count: 0 }
            || !(service.Endpoints.Any || service.Closure.HasType(Host.BackgroundService))
            || service.Closure.Has(Instruments)
            || service.Closure.HasAttribute(Generated))
        {
            yield break;
        }

        yield return service.AtBuilder(
            RuleCatalog.ServiceMeasures,
            $"'{service.Project.Name}' has no metric of its own: its requests are counted, and not what it does for the business",
            "Create a counter and a histogram for its key operations: meters.Create(\"Acme.Orders\").CreateCounter<long>(\"orders_created_total\")");
    }
}
