using Standards.Analyzers.Telemetry;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Telemetry;

public sealed class LatencyAnalyzerTests
{
    [Theory]
    [InlineData("object M(Meter m) => m.[|CreateHistogram|]<double>(\"shop.pay.duration\", \"s\", \"Time.\");")]
    [InlineData("object M(Meter m) => m.[|CreateHistogram|]<double>(\"shop_pay_latency_seconds\");")]
    [InlineData("object M(Meter m) => m.[|CreateHistogram|]<double>(\"shop.pay.time\", \"ms\");")]
    [InlineData("object M(Meter m) => m.[|CreateHistogram|]<double>(\"shop.pay.duration\", \"s\", \"Time.\", tags: null, advice: null);")]
    [InlineData("object M(Meter m) => m.[|CreateGauge|]<double>(\"pay.latency\", \"s\");")]
    [InlineData("object M(Meter m) => m.[|CreateCounter|]<double>(\"shop.pay.duration\", \"s\");")]
    [InlineData("object M(Meter m) => m.[|CreateHistogram|](\"a.duration\", \"s\", advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [] });")]
    public Task Latency_without_boundaries_is_STD1515(string member) => RuleTest<LatencyAnalyzer>.AsMarkedAsync("STD1515", Class(member));

    [Theory]
    [InlineData("object M(Meter m) => m.CreateHistogram(\"a.duration\", null, null, null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [1] });")]
    [InlineData("object M(Meter m, InstrumentAdvice<double> a) => m.CreateHistogram(\"shop.pay.duration\", \"s\", advice: a);")]
    [InlineData("object M(Meter m) => m.CreateHistogram<long>(\"shop.pay.size\", \"By\");")]
    [InlineData("object M(Meter m) => m.CreateHistogram<long>(\"shop.pay.time\", \"{time}\");")]
    [InlineData("object M(Meter m) => m.CreateCounter<long>(\"shop.pay.time\", \"s\");")]
    [InlineData("object M(Meter m, string name) => m.CreateHistogram<double>(name, \"s\");")]
    public Task Others_are_silent(string member) => RuleTest<LatencyAnalyzer>.AsMarkedAsync("STD1515", Class(member));

    [Fact]
    public Task View_of_the_project_is_enough() => RuleTest<LatencyAnalyzer>.AsMarkedAsync(
        "STD1515",
        Class("object M(Meter m) => m.CreateHistogram<int>(\"a.duration\"); object N(Meter m) => m.[|CreateHistogram|]<int>(\"b.duration\"); "
            + "void V(Views v) => v.AddView(\"a.duration\", new OpenTelemetry.Metrics.ExplicitBucketHistogramConfiguration());"),
        "namespace OpenTelemetry.Metrics { public class ExplicitBucketHistogramConfiguration; }",
        "public class Views { public void AddView(string name, object configuration) { } }");

    private static string Class(string member) => $"using System.Diagnostics.Metrics; class C {{ {member} }}";
}
