namespace StdService1.Domain.Tests;

public class InvoiceTotalTests
{
    private static readonly FixedClock s_clock = new(new DateTimeOffset(2026, 1, 2, 5, 4, 5, TimeSpan.FromHours(2)));
    private static readonly InvoiceRequest s_request = new("inv-1", "order-7", [new InvoiceLine(3, 19.90m), new InvoiceLine(1, 0.05m)]);

    [Fact]
    public void Of_GoodRequest_IsTheSumOfItsLines()
    {
        var total = InvoiceTotal.Of(s_request, s_clock);

        Assert.Equal(new InvoiceTotal("inv-1", "order-7", 2, 59.75m, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)), total);
        Assert.Equal(DateTimeKind.Utc, total.CalculatedAt.Kind);
    }

    [Fact]
    public void Of_LargestRequest_DoesNotOverflow()
    {
        var line = new InvoiceLine(InvoiceRules.MaxQuantity, InvoiceRules.MaxUnitPrice);

        var total = InvoiceTotal.Of(s_request with { Lines = [.. Enumerable.Repeat(line, InvoiceRules.MaxLines)] }, s_clock);

        Assert.Equal(1_000_000_000_000_000_000m, total.Total);
    }

    [Fact]
    public void Of_BadRequest_IsRefused() =>
        Assert.Throws<ArgumentException>(() => InvoiceTotal.Of(s_request with { Lines = [] }, s_clock));

    [Fact]
    public void Agrees_DependsOnEverythingButTheTime()
    {
        var total = InvoiceTotal.Of(s_request, s_clock);

        Assert.True(total.Agrees(total with { CalculatedAt = DateTime.UnixEpoch }));
        Assert.False(total.Agrees(total with { Total = 1 }));
        Assert.False(total.Agrees(total with { CorrelationId = "other" }));
    }
}
