using Standards.Analyzers.Telemetry;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Telemetry;

public sealed class InstrumentAnalyzerTests
{
    [Theory]
    [InlineData("_m.CreateCounter<long>([|\"OrdersCreated\"|], \"{order}\", \"Orders.\")")]
    [InlineData("_m.CreateCounter<long>([|\"orders\"|], \"{order}\", \"Orders.\")")]
    [InlineData("_m.CreateCounter<long>([|\"shop.orders-created\"|], \"{order}\", \"Orders.\")")]
    [InlineData("_m.CreateCounter<long>([|\"shop.Orders\"|], \"{order}\", \"Orders.\")")]
    [InlineData("_m.CreateCounter<long>([|\"shop.orders.created_total\"|], \"{order}\", \"Orders.\")")]
    [InlineData("_m.CreateHistogram<double>(description: \"Time.\", name: [|\"shop.pay.duration_seconds\"|], unit: \"s\")")]
    [InlineData("_m.CreateObservableGauge([|$\"shop.{nameof(C)}.{id}\"|], () => 1, \"1\", \"Size.\")")]
    [InlineData("_m.CreateUpDownCounter<int>([|\"shop.\" + id|], \"1\", \"Size.\")")]
    [InlineData("_m.CreateObservableCounter([|\"Shop.Queue.Length\"|], () => 1L, \"1\", \"Length.\")")]
    [InlineData("_m.CreateUpDownCounter<int>([|\"shop.queue length\"|], \"1\", \"Length.\")")]
    [InlineData("_m.CreateHistogram<double>([|\"shop_checkout_duration_ms\"|], \"ms\", \"Time.\")")]
    [InlineData("_m.CreateObservableGauge([|\"shop_queue_memory_bytes_gauge\"|], () => 1, \"By\", \"Memory.\")")]
    public Task Name_of_another_form_is_STD1510(string call) => RuleTest<InstrumentAnalyzer>.AsMarkedAsync("STD1510", Class(call));

    [Theory]
    [InlineData("_m.CreateCounter<long>(\"shop.orders.created\", \"{order}\", \"Orders.\")")]
    [InlineData("_m.CreateHistogram<double>(\"shop.pay.duration\", \"s\", \"Time.\")")]
    [InlineData("_m.CreateObservableGauge(\"shop.queue.thread_count\", () => 1, \"{thread}\", \"Threads.\")")]
    [InlineData("_m.CreateCounter<long>(\"shop_orders_created_total\", \"{order}\", \"Orders.\")")]
    [InlineData("_m.CreateCounter<long>(Name, \"{order}\", \"Orders.\")")]
    [InlineData("_m.CreateCounter<long>(Prefix + \"orders\", \"{order}\", \"Orders.\")")]
    [InlineData("_m.CreateCounter<long>(_name, \"{order}\", \"Orders.\")")]
    [InlineData("_m.CreateCounter<long>($\"{_name}.orders\", \"{order}\", \"Orders.\")")]
    [InlineData("_m.CreateCounter<long>(\"shop.orders.total\", \"{order}\", \"Orders.\")")]
    [InlineData("_m.ToString()")]
    [InlineData("new Own().CreateCounter(\"Orders\")")]
    [InlineData("_m.CreateObservableGauge(\"shop_queue_memory_bytes\", () => 1, \"By\", \"Memory.\")")]
    [InlineData("_m.CreateHistogram<double>(\"shop_checkout_duration_seconds\", \"s\", \"Time.\")")]
    public Task Names_by_the_convention_are_silent(string call) => RuleTest<InstrumentAnalyzer>.AsMarkedAsync("STD1510", Class(call));

    [Theory]
    [InlineData("_m.[|CreateCounter|]<long>(\"shop.orders.created\")")]
    [InlineData("_m.[|CreateCounter|]<long>(\"shop.orders.created\", \"{order}\")")]
    [InlineData("_m.[|CreateCounter|]<long>(\"shop.orders.created\", description: \"Orders.\")")]
    [InlineData("_m.[|CreateHistogram|]<double>(\"shop.pay.duration\", \"ms\", \"Time.\")")]
    [InlineData("_m.[|CreateHistogram|]<double>(\"shop.pay.size\", \"bytes\", \"Size.\")")]
    [InlineData("_m.[|CreateObservableGauge|](\"shop.queue.length\", () => 1, \"\", \"Length.\")")]
    [InlineData("_m.[|CreateUpDownCounter|]<int>(\"shop.queue.length\", \"1\", \"\")")]
    public Task Metric_without_unit_or_description_is_STD1511(string call) => RuleTest<InstrumentAnalyzer>.AsMarkedAsync("STD1511", Class(call));

    [Theory]
    [InlineData("_m.CreateCounter<long>(\"shop.orders.created\", \"{order}\", \"Orders.\")")]
    [InlineData("_m.CreateHistogram<double>(\"shop.pay.duration\", \"s\", \"Time.\")")]
    [InlineData("_m.CreateHistogram<double>(\"shop.pay.size\", \"By\", \"Size.\")")]
    [InlineData("_m.CreateHistogram<double>(\"shop.pay.rate\", \"By/s\", \"Rate.\")")]
    [InlineData("_m.CreateObservableGauge(\"shop.load.ratio\", () => 1d, \"1\", \"Load.\")")]
    [InlineData("_m.CreateCounter<long>(\"shop.orders.created\", description: \"Orders.\", unit: \"{order}\")")]
    [InlineData("_m.CreateCounter<long>(\"shop.orders.created\", _name, _name)")]
    [InlineData("new Own().CreateCounter(\"Orders\")")]
    public Task Metrics_with_both_are_silent(string call) => RuleTest<InstrumentAnalyzer>.AsMarkedAsync("STD1511", Class(call));

    [Fact]
    public Task Test_may_name_a_metric_as_it_likes() =>
        RuleTest<InstrumentAnalyzer>.InTestsAsync("STD1510", Class("_m.CreateCounter<long>(\"Orders\")"));

    [Fact]
    public async Task Message_says_all_that_is_missing() => Assert.Equal(
        "The metric has a unit that is not of the list ('ms') and no description, so that its readers do not know what its number counts. Units are "
            + "'s', 'By', '1' and '{thing}'.",
        await RuleTest<InstrumentAnalyzer>.MessageAsync("STD1511", Class("_m.CreateHistogram<double>(\"shop.pay.duration\", \"ms\")")));

    private static string Class(string call) =>
        "using System.Diagnostics.Metrics; class Own { public int CreateCounter(string name) => name.Length; } "
        + "class C { const string Name = \"shop.orders.created\"; const string Prefix = \"shop.\"; readonly string _name = Environment.MachineName; "
        + $"readonly Meter _m = new(\"Shop\"); object M(string id) => {call}; }}";
}
