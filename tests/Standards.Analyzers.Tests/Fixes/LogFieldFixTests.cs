using Standards.Analyzers.Logging;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Logging;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class LogFieldFixTests
{
    [Theory]
    [InlineData(
        """
        using Microsoft.Extensions.Logging;
        class Order { public int Id { get; } }
        class C
        {
            const string Text = "a {Id}";
            void M(ILogger log, Order order, Order other, int customerId)
            {
                log.LogInformation("a {Id}", order.Id); // paid
            }
        }
        """,
        """
        using Microsoft.Extensions.Logging;
        class Order { public int Id { get; } }
        class C
        {
            const string Text = "a {Id}";
            void M(ILogger log, Order order, Order other, int customerId)
            {
                log.LogInformation("a {OrderId}", order.Id); // paid
            }
        }
        """)]
    [InlineData(
        """
        using Microsoft.Extensions.Logging;
        class Order { public int Id { get; } }
        class C
        {
            const string Text = "a {Id}";
            void M(ILogger log, Order order, Order other, int customerId)
            {
                log.LogInformation("{{x}} {Id,5} \"{oid:X}\"", order.Id, customerId);
            }
        }
        """,
        """
        using Microsoft.Extensions.Logging;
        class Order { public int Id { get; } }
        class C
        {
            const string Text = "a {Id}";
            void M(ILogger log, Order order, Order other, int customerId)
            {
                log.LogInformation("{{x}} {OrderId,5} \"{CustomerId:X}\"", order.Id, customerId);
            }
        }
        """)]
    [InlineData(
        """
        using Microsoft.Extensions.Logging;
        class Order { public int Id { get; } }
        class C
        {
            const string Text = "a {Id}";
            void M(ILogger log, Order order, Order other, int customerId)
            {
                log.LogError(new IOException(), @"a {Count} {Id}", 1, customerId.ToString());
            }
        }
        """,
        """
        using Microsoft.Extensions.Logging;
        class Order { public int Id { get; } }
        class C
        {
            const string Text = "a {Id}";
            void M(ILogger log, Order order, Order other, int customerId)
            {
                log.LogError(new IOException(), @"a {Count} {CustomerId}", 1, customerId.ToString());
            }
        }
        """)]
    public Task Finding_is_repaired(string before, string after) =>
        FixTest<LogFieldAnalyzer, LogFieldFix>.BecomesAsync(before, after);

    [Theory]
    [InlineData(
        """
        using Microsoft.Extensions.Logging;
        class Order { public int Id { get; } }
        class C
        {
            const string Text = "a {Id}";
            void M(ILogger log, Order order, Order other, int customerId)
            {
                log.LogInformation(Text, order.Id);
            }
        }
        """)]
    [InlineData(
        """
        using Microsoft.Extensions.Logging;
        class Order { public int Id { get; } }
        class C
        {
            const string Text = "a {Id}";
            void M(ILogger log, Order order, Order other, int customerId)
            {
                log.LogInformation("a {From} {To}", order.Id, other.Id);
            }
        }
        """)]
    [InlineData(
        """
        using Microsoft.Extensions.Logging;
        class Order { public int Id { get; } }
        class C
        {
            const string Text = "a {Id}";
            void M(ILogger log, Order order, Order other, int customerId)
            {
                log.LogInformation("a {OrderId} {Id}", 1, order.Id);
            }
        }
        """)]
    public Task It_is_not_offered_elsewhere(string source) =>
        FixTest<LogFieldAnalyzer, LogFieldFix>.IsNotOfferedAsync(source);
}
