namespace StdService1.Domain.Tests;

public class InvoiceRulesTests
{
    private static readonly InvoiceRequest s_good = new("inv-1", "order-7", [new InvoiceLine(1, 1m)]);

    [Theory]
    [InlineData("a")]
    [InlineData("0-9")]
    [InlineData("-")]
    public void Check_GoodId_FindsNothing(string id) => Assert.Null(InvoiceRules.Check(s_good with { Id = id }));

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("..")]
    [InlineData("../../etc/passwd")]
    [InlineData("a\\b")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("é")]
    [InlineData("٣")]
    public void Check_BadId_SaysWhatIsAllowed(string id) =>
        Assert.Contains("small letters, digits and hyphens", InvoiceRules.Check(s_good with { Id = id }), StringComparison.Ordinal);

    [Fact]
    public void Check_LengthOfIds_IsBounded()
    {
        Assert.Null(InvoiceRules.Check(s_good with { Id = new string('a', InvoiceRules.MaxIdLength) }));
        Assert.NotNull(InvoiceRules.Check(s_good with { Id = new string('a', InvoiceRules.MaxIdLength + 1) }));
        Assert.Null(InvoiceRules.Check(s_good with { CorrelationId = new string('a', InvoiceRules.MaxCorrelationIdLength) }));
        Assert.NotNull(InvoiceRules.Check(s_good with { CorrelationId = new string('a', InvoiceRules.MaxCorrelationIdLength + 1) }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\nlevel: error")]
    public void Check_BadCorrelationId_SaysWhatIsAllowed(string id) =>
        Assert.Contains("correlationId", InvoiceRules.Check(s_good with { CorrelationId = id }), StringComparison.Ordinal);

    [Fact]
    public void Check_NumberOfLines_IsBounded()
    {
        Assert.NotNull(InvoiceRules.Check(s_good with { Lines = [] }));
        Assert.Null(InvoiceRules.Check(s_good with { Lines = [.. Enumerable.Repeat(s_good.Lines[0], InvoiceRules.MaxLines)] }));
        Assert.NotNull(InvoiceRules.Check(s_good with { Lines = [.. Enumerable.Repeat(s_good.Lines[0], InvoiceRules.MaxLines + 1)] }));
    }

    [Theory]
    [InlineData(0, "1", "quantity")]
    [InlineData(-1, "1", "quantity")]
    [InlineData(1_000_001, "1", "quantity")]
    [InlineData(1, "-0.01", "unitPrice")]
    [InlineData(1, "1000000000.01", "unitPrice")]
    [InlineData(1, "0.001", "two decimals")]
    public void Check_BadLine_NamesItAndWhatIsAllowed(int quantity, string price, string expected)
    {
        var problem = InvoiceRules.Check(s_good with { Lines = [s_good.Lines[0], new InvoiceLine(quantity, decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture))] });

        Assert.StartsWith("lines[1]: ", problem, StringComparison.Ordinal);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_LineThatIsNull_IsAProblem() =>
        Assert.Equal("lines[0]: A line is not null.", InvoiceRules.Check(s_good with { Lines = [null!] }));
}
