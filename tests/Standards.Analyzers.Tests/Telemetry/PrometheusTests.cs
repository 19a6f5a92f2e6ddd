using Standards.Analyzers.Telemetry;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Telemetry;

/// <summary>The rules about metrics, for prometheus-net.</summary>
public sealed class PrometheusTests
{
    [Theory]
    [InlineData("Metrics.[|CreateHistogram|](\"orders_duration_seconds\", \"a\");")]
    [InlineData("Metrics.[|CreateHistogram|](\"orders_latency\", \"a\", new HistogramConfiguration { LabelNames = [\"result\"] });")]
    [InlineData("Metrics.[|CreateGauge|](\"orders_duration_seconds\", \"a\");")]
    [InlineData("Metrics.[|CreateSummary|](\"orders_duration_seconds\", \"a\");")]
    [InlineData("Metrics.CreateHistogram(\"orders_duration_seconds\", \"a\", new HistogramConfiguration { Buckets = [0.1, 0.2] });")]
    [InlineData("Metrics.CreateHistogram(\"orders_duration_seconds\", \"a\", configuration);")]
    [InlineData("Metrics.CreateHistogram(\"orders_size_bytes\", \"a\"); Metrics.CreateCounter(\"orders_total\", \"a\", \"result\");")]
    public Task Latency_has_buckets_STD1515(string statement) => RuleTest<LatencyAnalyzer>.AsMarkedAsync("STD1515", Class(statement), Library);

    [Theory]
    [InlineData("Metrics.CreateCounter(\"orders_total\", \"a\", [|\"customer_id\"|]);")]
    [InlineData("Metrics.CreateCounter(\"orders_total\", \"a\", \"result\", [|\"email\"|]);")]
    [InlineData("Metrics.CreateCounter(\"orders_total\", \"a\", labelNames: new[] { [|\"url\"|] });")]
    [InlineData("Metrics.CreateHistogram(\"orders_size\", \"a\", new HistogramConfiguration { LabelNames = [[|\"user_id\"|]] });")]
    [InlineData("Metrics.CreateCounter(\"orders_total\", \"a\", \"result\", \"region_id\");")]
    public Task Labels_are_few_valued_STD1513(string statement) => RuleTest<MetricTagAnalyzer>.AsMarkedAsync("STD1513", Class(statement), Library);

    private const string Library = """
        namespace Prometheus
        {
            public class HistogramConfiguration { public double[]? Buckets { get; set; } public string[]? LabelNames { get; set; } }
            public static class Metrics
            {
                public static object CreateHistogram(string name, string help, HistogramConfiguration? configuration = null) => name;
                public static object CreateGauge(string name, string help, params string[] labelNames) => name;
                public static object CreateSummary(string name, string help, params string[] labelNames) => name;
                public static object CreateCounter(string name, string help, params string[] labelNames) => name;
            }
        }
        """;

    private static string Class(string statement) => $$"""
        using Prometheus;
        class C { void M(HistogramConfiguration configuration) { {{statement}} } }
        """;
}
