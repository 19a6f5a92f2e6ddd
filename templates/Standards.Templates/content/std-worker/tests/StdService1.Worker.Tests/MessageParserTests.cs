using System.Text;
using StdService1.Worker.Messages;

namespace StdService1.Worker.Tests;

public sealed class MessageParserTests
{
    [Fact]
    public void TryParse_GoodMessage_IsTheRequest()
    {
        Assert.True(MessageParser.TryParse(Encoding.UTF8.GetBytes(RunningWorker.Message("inv-1")), out var request, out _));

        Assert.Equal(("inv-1", "order-7"), (request.Id, request.CorrelationId));
        Assert.Equal([new InvoiceLine(2, 1.50m)], request.Lines);
    }

    [Fact]
    public void TryParse_MemberThatNobodyKnows_IsPassedOver() => Assert.True(MessageParser.TryParse(
        """{"currency":"EUR","id":"a","correlationId":"c","lines":[{"quantity":1,"unitPrice":1,"vat":19}]}"""u8, out _, out _));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("secret")]
    [InlineData("""{"secret":""")]
    [InlineData("""{"id":null,"correlationId":"c","lines":[]}""")]
    [InlineData("""{"id":"a","id":"b","correlationId":"c","lines":[{"quantity":1,"unitPrice":1}]}""")]
    [InlineData("""{"id":"a","correlationId":"c","lines":null}""")]
    [InlineData("""{"id":"a","correlationId":"c","lines":[null]}""")]
    [InlineData("""{"id":"a","correlationId":"c","lines":[{"quantity":1}]}""")]
    [InlineData("""{"id":"a","correlationId":"c","lines":[{"quantity":1.5,"unitPrice":1}]}""")]
    [InlineData("""{"id":"a","correlationId":"c","lines":[{"quantity":1,"unitPrice":1e99}]}""")]
    [InlineData("""{"id":"a","correlationId":"c","lines":[{"quantity":1,"unitPrice":"secret"}]}""")]
    [InlineData("""{"id":"../../secret","correlationId":"c","lines":[{"quantity":1,"unitPrice":1}]}""")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]")]
    public void TryParse_BadMessage_SaysWhatIsWrongWithoutItsValues(string body)
    {
        Assert.False(MessageParser.TryParse(Encoding.UTF8.GetBytes(body), out _, out var problem));

        Assert.EndsWith(".", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_BytesThatAreNoText_IsAProblem() => Assert.False(MessageParser.TryParse([0xFF, 0xFE, 0x00, 0x7B], out _, out _));
}
