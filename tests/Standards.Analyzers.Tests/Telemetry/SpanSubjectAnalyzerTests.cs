using Standards.Analyzers.Telemetry;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Telemetry;

public sealed class SpanSubjectAnalyzerTests
{
    [Theory]
    [InlineData("void M(int orderId) { using var a = S.[|StartActivity|](\"orders.place\"); }")]
    [InlineData("void M(Guid id) { using var a = S.[|StartActivity|](\"orders.place\"); a?.SetStatus(ActivityStatusCode.Ok); }")]
    [InlineData("void M(OrderId key) { using (S.[|StartActivity|](\"orders.place\")) { } }")]
    [InlineData("void M(Order order) { using var a = S.[|StartActivity|](\"orders.place\", ActivityKind.Client); }")]
    [InlineData("void M(Payment payment) { using var a = S.[|StartActivity|](\"payments.settle\"); }")]
    [InlineData("void M() { N(new()); void N(Payment payment) { using var a = S.[|StartActivity|](\"payments.settle\"); } }")]
    public Task Span_without_a_subject_is_STD1524(string member) => RuleTest<SpanSubjectAnalyzer>.AsMarkedAsync("STD1524", Class(member));

    [Theory]
    [InlineData("void M(int orderId) { using var a = S.StartActivity(\"orders.place\"); a?.SetTag(\"order.id\", orderId); }")]
    [InlineData("void M(int orderId) { using var a = S.StartActivity(\"orders.place\"); Activity.Current?.AddTag(\"order.id\", orderId); }")]
    [InlineData("void M(int orderId) { using var a = S.StartActivity(\"orders.place\"); Mark(a); } void Mark(Activity? a) { }")]
    [InlineData("void M(int count) { using var a = S.StartActivity(\"orders.place\"); }")]
    [InlineData("Activity? M(int orderId) => S.StartActivity(\"orders.place\");")]
    [InlineData("void M(int orderId, ActivityContext c) { using var a = S.StartActivity(\"o.p\", ActivityKind.Client, c, [new(\"order.id\", orderId)]); }")]
    [InlineData("class RunContext { public int JobId { get; } } void M(RunContext context) { using var a = S.StartActivity(\"jobs.run\"); }")]
    public Task Others_are_silent(string member) => RuleTest<SpanSubjectAnalyzer>.AsMarkedAsync("STD1524", Class(member));

    [Theory]
    [InlineData("OrderRepository")]
    [InlineData("OrderStore")]
    [InlineData("OrdersIndex")]
    public Task Types_that_store_are_left_alone(string type) => RuleTest<SpanSubjectAnalyzer>.AsMarkedAsync(
        "STD1524",
        Class("void M(int orderId) { using var a = S.StartActivity(\"orders.find\"); }").Replace("class C ", $"class {type} ", StringComparison.Ordinal));

    [Fact]
    public async Task Message_shows_the_tag() => Assert.EndsWith(
        "Set a tag, such as 'activity?.SetTag(\"order.id\", …)'.",
        await RuleTest<SpanSubjectAnalyzer>.MessageAsync("STD1524", Class("void M(int orderId) { using var a = S.StartActivity(\"orders.place\"); }")),
        StringComparison.Ordinal);

    [Fact]
    public async Task Message_names_the_id_of_what_it_is_about() => Assert.Equal(
        "The span does not say which 'OrderId' it is about, so a search for one does not find its trace. Set a tag, such as "
            + "'activity?.SetTag(\"order.id\", …)'.",
        await RuleTest<SpanSubjectAnalyzer>.MessageAsync("STD1524", Class("void M(Payment payment) { using var a = S.StartActivity(\"payments.settle\"); }")));

    private static string Class(string member) => $$"""
        using System.Diagnostics;
        record struct OrderId(int Value); class Order { public int Id { get; } } class Payment { public Guid OrderId { get; } }
        class C { static readonly ActivitySource S = new("a"); {{member}} }
        """;
}
