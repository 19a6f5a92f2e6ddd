using Standards.Analyzers.Logging;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Logging;

public sealed class LogFieldAnalyzerTests
{
    [Theory]
    [InlineData("log.LogInformation(\"a {Id}\", [|order.Id|]);")]
    [InlineData("log.LogInformation(\"a {Order}\", [|order.Id|]);")]
    [InlineData("log.LogInformation(\"a {Order_Id}\", [|order.Id|]);")]
    [InlineData("log.BeginScope(new Dictionary<string, object> { [\"order_id\"] = [|orderId|] });")]
    [InlineData("log.LogWarning(\"a {oid}\", [|orderId|]);")]
    [InlineData("log.LogError(new IOException(), \"a {Count} {Order}\", 1, [|orderId|]);")]
    [InlineData("log.LogInformation(\"a {Id}\", [|order.CustomerId|]);")]
    [InlineData("log.LogInformation(\"a {Id}\", [|_tenantId|]);")]
    [InlineData("log.LogInformation(\"a {OrderID}\", [|orderId|]);")]
    [InlineData("log.LogInformation(\"a {Id}\", [|orderId.ToString()|]);")]
    [InlineData("log.LogInformation(\"a {CustomerId} {OrderId}\", [|orderId|], [|order.CustomerId|]);")]
    [InlineData("log.LogInformation(\"a {OrderNumber}\", [|orderId|]);")]
    [InlineData("log.LogInformation(\"a {Path}\", [|orderId|]);")]
    [InlineData("log.LogInformation(\"a {OrdId}\", [|order.Id|]);")]
    [InlineData("log.LogInformation(\"a {CustId}\", [|order.CustomerId|]);")]
    [InlineData("foreach (var o in new[] { order }) { log.LogInformation(\"a {Id}\", [|o.Id|]); }")]
    public Task Other_name_is_STD1501(string statement) => RuleTest<LogFieldAnalyzer>.AsMarkedAsync("STD1501", Class(statement));

    [Theory]
    [InlineData("log.LogInformation(\"a {OrderId}\", order.Id);")]
    [InlineData("log.LogInformation(\"a {OrderId}\", orderId);")]
    [InlineData("log.LogInformation(\"a {FailedOrderId}\", orderId);")]
    [InlineData("log.LogInformation(\"a {order_id}\", orderId);")]
    [InlineData("log.LogInformation(\"a {0}\", orderId);")]
    [InlineData("log.LogInformation(\"a {Order}\", order.Name);")]
    [InlineData("log.LogInformation(\"a {ParentName} {ParentId}\", order.Name, order.Id);")]
    [InlineData("log.LogInformation(\"a {CommandId}\", orderId);")]
    [InlineData("log.LogInformation(\"a {PaidOrderId_sent}\", orderId);")]
    [InlineData("Order parent = order; log.LogInformation(\"a {ParentId} {OrderId}\", parent.Id, parent.Id);")]
    [InlineData("log.LogInformation(\"a {Id}\", id);")]
    [InlineData("log.LogInformation(\"a {Name}\", new FileInfo(\"a\").Name);")]
    [InlineData("log.LogInformation(\"a {Count}\", order.Count);")]
    [InlineData("log.LogInformation(\"a\" + id, order.Id);")]
    [InlineData("log.LogInformation(\"a {Id}\", new object[] { order.Id });")]
    [InlineData("log.LogInformation(\"a {Name} {Count}\", order.Name, 1);")]
    [InlineData("log.BeginScope(new Dictionary<string, object> { [\"OrderId\"] = orderId, [\"trace_id\"] = id });")]
    public Task Others_are_silent(string statement) => RuleTest<LogFieldAnalyzer>.AsMarkedAsync("STD1501", Class(statement));

    [Fact]
    public async Task Message_says_the_name() => Assert.Equal(
        "'order.Id' is logged as '{Id}', and a search for 'OrderId' does not find this line. Write '{OrderId}'.",
        await RuleTest<LogFieldAnalyzer>.MessageAsync("STD1501", Class("log.LogInformation(\"a {Id}\", order.Id);")));

    [Theory]
    [InlineData("Order parent = order; log.LogInformation(\"a {Id}\", parent.Id);", "ParentId")]
    [InlineData("Order paidOrder = order; log.LogInformation(\"a {Id}\", paidOrder.Id);", "OrderId")]
    [InlineData("Order o = order; log.LogInformation(\"a {Id}\", o.Id);", "OrderId")]
    [InlineData("var pair = (1, order); log.LogInformation(\"a {Id}\", pair.Item2.Id);", "OrderId")]
    [InlineData("Order result = order; log.LogInformation(\"a {Id}\", result.Id);", "OrderId")]
    public async Task Name_comes_from_the_variable_or_its_type(string statement, string name) => Assert.EndsWith(
        $"Write '{{{name}}}'.", await RuleTest<LogFieldAnalyzer>.MessageAsync("STD1501", Class(statement)), StringComparison.Ordinal);

    private static string Class(string statement) => $$"""
        using Microsoft.Extensions.Logging;
        class Order { public int Id { get; } public string Name { get; } = ""; public int CustomerId { get; } public int Count { get; } }
        class C { int _tenantId = 1; void M(ILogger log, Order order, int orderId, int id) { {{statement}} } }
        """;
}
