using Standards.Analyzers.Messages;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Messages;

public sealed class MessageKeyAnalyzerTests
{
    [Theory]
    [InlineData("var m = [|new Message<Null, string> { Value = id }|];")]
    [InlineData("await p.ProduceAsync(\"orders\", [|new Message<string, string> { Value = id }|]);")]
    [InlineData("await p.ProduceAsync(\"orders\", [|new() { Value = id }|]);")]
    [InlineData("await p.ProduceAsync(\"orders\", [|new Message<string, string> { Key = Guid.NewGuid().ToString(), Value = id }|]);")]
    [InlineData("await p.ProduceAsync(\"orders\", [|new Message<string, string> { Key = null!, Value = id }|]);")]
    [InlineData("foreach (var x in new[] { id }) { await p.ProduceAsync(\"orders\", [|new Message<string, string> { Value = x }|]); }")]
    [InlineData("var m = [|new Message<string, string>()|]; m.Value = id; await p.ProduceAsync(\"orders\", m);")]
    public Task Message_without_a_key_is_STD1732(string body) => Find(body);

    [Theory]
    [InlineData("await p.ProduceAsync(\"orders\", new Message<string, string> { Key = id, Value = id });")]
    [InlineData("await p.ProduceAsync(\"app-logs\", new Message<string, string> { Value = id });")]
    [InlineData("await p.ProduceAsync(heartbeatTopic, new Message<string, string> { Value = id });")]
    [InlineData("var m = new Message<string, string> { Value = id }; m.Key = id; await p.ProduceAsync(\"orders\", m);")]
    [InlineData("Console.WriteLine(nameof(Message<Null, string>.Key));")]
    public Task Others_are_silent(string body) => Find(body);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<MessageKeyAnalyzer>.InTestsAsync(
        "STD1732", Source("var m = new Message<Null, string> { Value = id };"), MessageStubs.Brokers);

    private static Task Find(string body) => RuleTest<MessageKeyAnalyzer>.AsMarkedAsync("STD1732", Source(body), MessageStubs.Brokers);

    private static string Source(string body) =>
        "using Confluent.Kafka; class C { async Task M(IProducer<string, string> p, string id, string heartbeatTopic) { " + body + " await Task.Yield(); } }";
}
