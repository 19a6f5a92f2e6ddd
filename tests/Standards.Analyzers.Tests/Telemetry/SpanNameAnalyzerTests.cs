using Standards.Analyzers.Telemetry;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Telemetry;

public sealed class SpanNameAnalyzerTests
{
    [Theory]
    [InlineData("a.SetTag([|\"OrderId\"|], id);")]
    [InlineData("a?.SetTag([|\"order\"|], id);")]
    [InlineData("a.AddTag([|\"order-id\"|], \"a\");")]
    [InlineData("a.SetBaggage([|Key|], \"a\");")]
    [InlineData("span.SetAttribute([|\"Order.Status\"|], \"paid\");")]
    [InlineData("s.StartActivity(\"o.p\", ActivityKind.Internal, default(ActivityContext), new Dictionary<string, object?> { [[|\"order-count\"|]] = 1 });")]
    [InlineData("s.StartActivity(\"o.p\", ActivityKind.Internal, default(ActivityContext), new Dictionary<string, object?> { { [|\"count\"|], 1 } });")]
    [InlineData("s.StartActivity(\"o.p\", ActivityKind.Internal, default(ActivityContext), [new([|\"OrderId\"|], id)]);")]
    [InlineData("a.AddEvent(new ActivityEvent(\"shipped\", tags: new ActivityTagsCollection { { [|\"ORDER_ID\"|], id } }));")]
    public Task Key_that_is_not_dotted_is_STD1522(string body) => RuleTest<SpanNameAnalyzer>.AsMarkedAsync("STD1522", Source(body));

    [Theory]
    [InlineData("a.SetTag(\"order.id\", id);")]
    [InlineData("a.SetTag(\"shop.order.line_count\", id);")]
    [InlineData("a.SetTag(id, 1);")]
    [InlineData("new Dictionary<string, int>().Add(\"OrderId\", 1);")]
    [InlineData("a.DisplayName = \"OrderId\";")]
    [InlineData("span.SetAttribute(\"order.status\", \"paid\");")]
    [InlineData("s.StartActivity(\"o.p\", ActivityKind.Internal, default(ActivityContext), new Dictionary<string, object?> { [\"order.count\"] = 1 });")]
    [InlineData("a.AddEvent(new ActivityEvent(\"shipped\", tags: new ActivityTagsCollection { { \"order.id\", id } }));")]
    public Task Other_keys_are_silent(string body) => RuleTest<SpanNameAnalyzer>.AsMarkedAsync("STD1522", Source(body));

    [Theory]
    [InlineData("s.StartActivity([|$\"order {id}\"|]);")]
    [InlineData("s.StartActivity([|\"orders.\" + id|]);")]
    [InlineData("s.StartActivity([|\"Place an order\"|]);")]
    [InlineData("s.StartActivity([|$\"{id} for {id} process\"|]);")]
    [InlineData("s.CreateActivity([|\"Place\"|], ActivityKind.Client);")]
    [InlineData("s.StartActivity([|\"/orders/place\"|]);")]
    [InlineData("s.StartActivity([|\"orders/42\"|]);")]
    [InlineData("s.[|StartActivity|]();")]
    [InlineData("s.[|StartActivity|](ActivityKind.Client);")]
    [InlineData("s.StartActivity([|string.Concat(\"orders.\", id)|]);")]
    [InlineData("a.DisplayName = [|string.Concat(\"orders.move:\", id)|];")]
    [InlineData("a.DisplayName = [|$\"orders.move of {id}\"|];")]
    public Task Name_of_no_scheme_is_STD1523(string body) => RuleTest<SpanNameAnalyzer>.AsMarkedAsync("STD1523", Source(body));

    [Theory]
    [InlineData("s.StartActivity(\"orders.place\");")]
    [InlineData("s.StartActivity(\"Orders.Place\");")]
    [InlineData("s.StartActivity(\"GET /orders/{id}\");")]
    [InlineData("s.StartActivity(\"SELECT shop.orders\");")]
    [InlineData("s.StartActivity(\"OrderStore/FindAsync\");")]
    [InlineData("s.StartActivity(\"shop.Orders/Place\");")]
    [InlineData("s.StartActivity(\"orders publish\");")]
    [InlineData("s.StartActivity($\"{id} process\");")]
    [InlineData("s.StartActivity($\"send {id}\");")]
    [InlineData("s.StartActivity(ActivityKind.Client, name: \"orders.place\");")]
    [InlineData("a.DisplayName = $\"{id} /orders\";")]
    [InlineData("a.DisplayName = $\"{id} {Key}\";")]
    [InlineData("a.DisplayName = id;")]
    [InlineData("s.StartActivity(id);")]
    [InlineData("s.StartActivity($\"{Key}.place\");")]
    public Task Other_names_are_silent(string body) => RuleTest<SpanNameAnalyzer>.AsMarkedAsync("STD1523", Source(body));

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<SpanNameAnalyzer>.InTestsAsync("STD1522", Source("a.SetTag(\"OrderId\", id);"));

    private static string Source(string body) => $$"""
        using System.Diagnostics;
        class C { const string Key = "orderId"; void M(Activity a, ActivitySource s, OpenTelemetry.Trace.TelemetrySpan span, string id) { {{body}} } }
        namespace OpenTelemetry.Trace { class TelemetrySpan { public TelemetrySpan SetAttribute(string key, string value) => this; } }
        """;
}
