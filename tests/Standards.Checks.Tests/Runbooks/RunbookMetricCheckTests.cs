using Standards.Checks.Findings;
using Standards.Checks.Rules.Runbooks.Metrics;

namespace Standards.Checks.Tests.Runbooks;

public class RunbookMetricCheckTests
{
    private const string Code = """
        // meter.CreateCounter<long>("orders.commented")
        var a = meter.CreateCounter<long>("orders.placed", "{order}", "text");
        var b = meter.CreateHistogram<double>(
            name: "orders.latency", unit: "s");
        var c = meter.CreateObservableGauge<Dictionary<string, int>>(@"orders_queue_length", () => 1);
        var s = "CreateCounter(\"orders.text\")";
        """;

    [Theory]
    [InlineData("`orders.placed`")]
    [InlineData("`orders_placed_total` and `orders_placed_orders_total`")]
    [InlineData("`orders_latency_seconds_bucket`, `orders_latency_seconds_sum`, `orders_latency_seconds_count`")]
    [InlineData("""`rate(orders_placed_total{region="orders_x"}[5m]) > 0.1`""")]
    [InlineData("```promql\nhistogram_quantile(0.95, sum by (le, orders_label) (rate(orders_latency_seconds_bucket[5m])))\n# orders_comment\n```")]
    [InlineData(
        """`http_server_request_duration_seconds_bucket`, `process_cpu_seconds_total`, `kube_pod_status_phase{phase="Failed"}`, `dotnet.gc.collections`""")]
    [InlineData("`payments_failed_total` of another service")]
    [InlineData("`orders_queue` is a table, `orders.json` a file, `orders.svc.cluster.local` a host, `order_id` a column")]
    [InlineData("```sh\ncurl orders_unknown_total\n```")]
    [InlineData("orders_unknown_total without backticks")]
    [InlineData("`orders:errors_total:rate5m` is a recording rule")]
    public void Metrics_that_exist_are_silent(string text) => Assert.Empty(Check(text));

    [Theory]
    [InlineData("`orders_plced_total`", 2, "orders_plced_total", "orders.placed")]
    [InlineData("`orders.plced`", 2, "orders.plced", "orders.placed")]
    [InlineData("x `sum(rate(orders_placd_total[5m]))`", 13, "orders_placd_total", "orders.placed")]
    [InlineData("""`orders_queue_lenght{a="b"}`""", 2, "orders_queue_lenght", "orders_queue_length")]
    public void Mistyped_metric_fires(string text, int column, string name, string meant) => FindingAssert.Only(
        Check(text),
        "STD3421",
        RunbookPages.Place,
        3,
        column,
        $"no instrument of the code gives the metric '{name}'",
        $"Write the name of the instrument '{meant}', or create the one that is missing");

    [Theory]
    [InlineData("orders_commented_total")]
    [InlineData("orders_text_total")]
    [InlineData("orders_reservations_rejected_total")]
    public void Metric_without_instrument_fires(string name) =>
        Assert.Equal($"no instrument of the code gives the metric '{name}'", Assert.Single(Check($"`{name}`")).Message);

    [Fact]
    public void Metric_in_a_block_of_PromQL_fires() =>
        Assert.Equal((5, 6), Assert.Single(Check("""
            ```promql
            sum by (le) (
            rate(orders_gone_seconds_bucket{le="1"}[5m]))
            ```
            """)) is var f ? (f.Line, f.Column) : default);

    [Fact]
    public void Service_without_instruments_owns_its_name()
    {
        Assert.Equal(
            "Write the name that the code gives to the instrument, or create it", Assert.Single(Check("`orders_gone_total`", "class A;", "orders-api")).Fix);
        Assert.Empty(Check("`orders_gone_total`", "class A;", "payments"));
    }

    [Theory]
    [InlineData(
        """class N { public const string Gone = "orders.gone"; } class A { object a = m.CreateCounter<int>(N.Gone), b = m.CreateCounter<int>("orders.x"); }""")]
    [InlineData("""class A { object a = m.CreateCounter<int>($"{Prefix}.gone"), b = m.CreateCounter<int>("orders.x"); }""")]
    [InlineData("""class A { object a = m.CreateCounter<int>(Prefix + ".gone"), b = m.CreateCounter<int>("orders.x"); }""")]
    [InlineData("""class A { object a = m.CreateCounter<int>("orders." + x), b = m.CreateCounter<int>("orders.x"); }""")]
    [InlineData("""[Counter<int>("tag", Name = "orders.gone")] static partial X C(Meter m); object b = m.CreateCounter<int>("orders.x");""")]
    [InlineData("""[Histogram] static partial X C(Meter m); object b = m.CreateCounter<int>("orders.x");""")]
    public void Names_that_are_no_literals_are_found_or_not_judged(string code) => Assert.Empty(Check("`orders_gone_total`", code));

    [Theory]
    [InlineData("""class N { public const string Gone = "orders.gone"; object b = m.CreateCounter<int>("orders.x"); }""")]
    [InlineData("""Counter<T> CreateCounter<T>(string name) => x; object b = m.CreateCounter<int>("orders.x");""")]
    [InlineData("""object b = m.CreateCounter<int>("orders.x"); [Other(Name = "orders.gone")] class A;""")]
    public void What_is_no_instrument_does_not_count(string code) => Assert.Single(Check("`orders_gone_total`", code));

    [Theory]
    [InlineData("m.CreateCounter<")]
    [InlineData("m.CreateCounter(")]
    [InlineData("m.CreateCounter(\"")]
    [InlineData("[Counter(")]
    [InlineData("const string")]
    [InlineData("const string A =")]
    public void Broken_code_is_read(string code) => Assert.NotNull(InstrumentReader.Read(code));

    [Fact]
    public void Facts_are_kept()
    {
        var fact = new InstrumentFact();
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        fact.Save(writer, new InstrumentFacts { Names = ["a"], Constants = ["b.c", "d"], UsesConstants = true });
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var loaded = fact.Load(reader);
        Assert.Equal((true, false), (loaded.UsesConstants, loaded.IsComputed));
        Assert.Equal(["a", "b.c", "d"], [.. loaded.Names, .. loaded.Constants]);
    }

    [Fact]
    public void Code_is_read_only_for_runbooks_that_name_metrics()
    {
        using var repository = new TestRepository().With("docs/runbooks/a.md", "`http_requests_total`").With("src/A.cs", new byte[] { 0xFF, 0, 1 });
        Assert.Empty(repository.Run(new RunbookMetricCheck()));
    }

    private static IReadOnlyList<Finding> Check(string text, string code = Code, string service = "")
    {
        using var repository = new TestRepository()
            .With(RunbookPages.Place, "# Runbook\n\n" + text + "\n")
            .With("src/Metrics.cs", code)
            .With("src/Other.cs", "class Other;");
        return repository.Run(new RunbookMetricCheck(), RunbookPages.Service(name: service));
    }
}
