using Standards.Checks.Rules.Events;

namespace Standards.Checks.Tests.Contracts.Events;

/// <summary>AsyncAPI documents of both forms.</summary>
public class AsyncApiTests
{
    private const string Two = """
        asyncapi: 2.6.0
        info: { title: Orders, version: 1.0.0 }
        channels:
          orders/{region}/placed:
            parameters: { region: { schema: { type: string } } }
            subscribe: { operationId: onPlaced, message: { payload: { $ref: 'events/order-placed/1.0.0.json' } } }
          orders/paid:
            publish: { operationId: onPaid, message: { $ref: '#/components/messages/paid' } }
        components:
          messages: { paid: { payload: { type: object } } }

        """;

    private const string Three = """
        asyncapi: 3.0.0
        info: { title: Orders, version: 1.0.0 }
        channels:
          placed:
            address: orders.{region}.placed
            parameters: { region: {} }
            messages: { placed: { $ref: '#/components/messages/placed' } }
        operations:
          onPlaced: { action: send, channel: { $ref: '#/channels/placed' }, messages: [{ $ref: '#/channels/placed/messages/placed' }] }
        components:
          messages: { placed: { payload: { type: object } } }

        """;

    [Theory]
    [InlineData("2.6.0", "2.6.0", "")]
    [InlineData("2.6.0", "1.2.0", "(1,11): '1.2.0' is no version of AsyncAPI that is known")]
    [InlineData(", version: 1.0.0", "", "(2,7): the document has no 'info.version'")]
    [InlineData("title: Orders, ", "", "(2,7): the document has no 'info.title'")]
    [InlineData("events/order-placed/1.0.0.json", "events/order-placed/2.0.0.json",
        "(6,69): 'events/order-placed/2.0.0.json' names a file that is not there or cannot be read")]
    [InlineData("'#/components/messages/paid'", "'#/components/messages/pay'", "(8,54): '#/components/messages/pay' names a place that is not there")]
    [InlineData("'#/components/messages/paid'", "'https://example.com/paid.yaml'", "")]
    [InlineData("    publish: { operationId: onPaid, message: { $ref: '#/components/messages/paid' } }", "    description: Paid.",
        "(7,3): the channel 'orders/paid' has no message")]
    [InlineData("    parameters: { region: { schema: { type: string } } }\n", "",
        "(4,3): the channel 'orders/{region}/placed' does not declare the parameter 'region' of its address")]
    [InlineData("onPaid", "onPlaced", "(8,29): the operationId 'onPlaced' stands twice")]
    [InlineData("channels:\n", "channels: [\n", "(")]
    public void Document_of_the_second_form(string old, string now, string expected) => Check(Two, old, now, expected);

    [Theory]
    [InlineData("3.0.0", "3.1.0", "")]
    [InlineData("    messages: { placed: { $ref: '#/components/messages/placed' } }\n", "", "(4,3): the channel 'placed' has no message", "(8,")]
    [InlineData("action: send", "action: publish", "(9,3): the action of 'onPlaced' is 'publish', not send or receive")]
    [InlineData("channel: { $ref: '#/channels/placed' }, ", "", "(9,3): the operation 'onPlaced' has no channel")]
    [InlineData("'#/channels/placed' }", "'#/channels/sent' }", "(9,46): '#/channels/sent' names a place that is not there")]
    [InlineData("    parameters: { region: {} }\n", "", "(4,3): the channel 'placed' does not declare the parameter 'region' of its address")]
    public void Document_of_the_third_form(string old, string now, params string[] expected) => Check(Three, old, now, expected);

    [Fact]
    public void File_of_another_kind_is_left_alone()
    {
        using var repository = new TestRepository().With("api/asyncapi-generator.json", """{ "generator": 1 }""").With("api/orders.yaml", Two);

        Assert.Empty(repository.Run(new EventCheck()));
    }

    private static void Check(string document, string old, string now, params string[] expected)
    {
        Assert.Contains(old, document, StringComparison.Ordinal);
        using var repository = new TestRepository().With("api/asyncapi.yaml", document.Replace(old, now, StringComparison.Ordinal))
            .With("api/events/order-placed/1.0.0.json", """{ "type": "object" }""");

        var findings = repository.Run(new EventCheck()).Where(f => f.Rule.Id == "STD8706").Select(f => $"({f.Line},{f.Column}): {f.Message}").ToArray();

        Assert.Equal(expected.Count(e => e.Length > 0), findings.Length);
        Assert.All(expected.Where(e => e.Length > 0), e => Assert.Contains(findings, f => f.StartsWith(e, StringComparison.Ordinal)));
    }
}
