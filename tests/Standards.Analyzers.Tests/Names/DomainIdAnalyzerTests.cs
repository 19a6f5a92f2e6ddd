using Standards.Analyzers.Names;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Names;

public sealed class DomainIdAnalyzerTests
{
    [Theory]
    [InlineData("namespace Orders.Domain { public class Order { public string [|Id|] { get; } = \"\"; public void Ship(string [|carrierId|]) { } } }")]
    [InlineData("namespace Orders.Domain.Sales { public record Sale(string [|OrderId|]); }")]
    [InlineData("namespace Orders.Domain { public class Order(string [|customerId|]) { public string CustomerName => customerId; } }")]
    [InlineData("namespace Domain { public interface IOrders { void Delete(string? [|orderId|]); } }")]
    [InlineData("namespace Orders.Domain.Events { public class OrderPlaced { public string [|Id|] { get; } = \"\"; } }")]
    public Task Text_as_id_of_the_domain_is_STD1013(string source) => RuleTest<DomainIdAnalyzer>.AsMarkedAsync("STD1013", source);

    [Theory]
    [InlineData("namespace Orders.Api { public class Order { public string Id { get; } = \"\"; } }")]
    [InlineData("namespace Orders.Domain { public class Order { public Guid Id { get; } public int CustomerId { get; } public bool Paid; } }")]
    [InlineData("namespace Orders.Domain { class Order { public string Id { get; } = \"\"; } public class C { string OrderId => \"\"; } }")]
    [InlineData("namespace Orders.Domain { public readonly record struct OrderId(string Id); public class C { public void M(string paid) { } } }")]
    [InlineData("namespace Orders.Domain { public class Order { public string CorrelationId { get; } = \"\"; public string ExternalOrderId => \"\"; } }")]
    [InlineData("namespace Orders.Domain.Persistence { public class OrderRow { public string Id { get; set; } = \"\"; } }")]
    [InlineData("namespace Orders.Domain.EntityFramework.Sales { public class Sale { public string OrderId { get; set; } = \"\"; } }")]
    [InlineData("namespace Orders.Domain { public class ClientRevoked { public string Id { get; } = \"\"; "
        + "public bool Allows(string permissionId) => true; } }")]
    [InlineData("namespace Orders.Domain { public class GatewayOptions { public string AppId { get; set; } = \"\"; } }")]
    public Task Others_are_silent(string source) => RuleTest<DomainIdAnalyzer>.AsMarkedAsync("STD1013", source);

    [Fact]
    public Task Tests_are_left_alone() =>
        RuleTest<DomainIdAnalyzer>.InTestsAsync("STD1013", "namespace Orders.Domain { public class Order { public string Id { get; } = \"\"; } }");
}
