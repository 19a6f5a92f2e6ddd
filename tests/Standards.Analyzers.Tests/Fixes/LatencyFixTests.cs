using Standards.Analyzers.Telemetry;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Telemetry;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class LatencyFixTests
{
    [Fact]
    public Task Boundaries_are_set() => FixTest<LatencyAnalyzer, LatencyFix>.FileBecomesAsync(
        """
        using System.Diagnostics.Metrics;
        class C { Histogram<double> M(Meter m) => m.CreateHistogram<double>("shop.duration", "s", "Time."); }
        """,
        """
        using System.Diagnostics.Metrics;
        class C { Histogram<double> M(Meter m) => m.CreateHistogram<double>("shop.duration", "s", "Time.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.2, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] }); }
        """);

    [Theory]
    [InlineData("m.CreateHistogram<double>(\"shop.duration\", \"ms\")")]
    [InlineData("m.CreateHistogram<long>(\"shop.duration\", \"s\")")]
    [InlineData("m.CreateGauge<double>(\"shop.duration\", \"s\")")]
    public Task It_is_not_offered_for_others(string call) => FixTest<LatencyAnalyzer, LatencyFix>.IsNotOfferedAsync(
        $"using System.Diagnostics.Metrics; class C {{ object M(Meter m) => {call}; }}");
}
