using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Async;

public sealed class ChannelCompletionAnalyzerTests
{
    [Theory]
    [InlineData("async Task M(ChannelWriter<int> w) { await w.WriteAsync(1); w.[|Complete|](); }")]
    [InlineData("async Task M(Channel<int> c) { foreach (var i in new[] { 1 }) { await c.Writer.WriteAsync(i); } c.Writer.[|TryComplete|](); }")]
    [InlineData("async Task M(Channel<int> c) { await foreach (var i in c.Reader.ReadAllAsync()) { } c.Writer.[|Complete|](); }")]
    [InlineData("async Task M(Channel<int> c) { await foreach (var i in c.Reader.ReadAllAsync()) { if (i == 0) { c.Writer.[|Complete|](); } } }")]
    [InlineData("readonly Channel<int> _c = Channel.[|CreateUnbounded|]<int>(); void M() => _c.Writer.TryWrite(1); bool N() => _c.Reader.TryPeek(out _);")]
    [InlineData("async Task M() { var c = Channel.[|CreateBounded|]<int>(1); await c.Writer.WriteAsync(1); await c.Reader.ReadAsync(); }")]
    [InlineData("readonly Channel<int> _c = Channel.[|CreateUnbounded|]<int>(); void M() => _c.Writer.TryWrite(1); IAsyncEnumerable<int> N() => "
        + "_c.Reader.ReadAllAsync();")]
    [InlineData("readonly Channel<int> _c = Channel.[|CreateUnbounded|]<int>(); void M() => _c.Writer.TryWrite(1); IAsyncEnumerable<int> N() => "
        + "_c.Reader.ReadAllAsync(CancellationToken.None);")]
    public Task Channel_that_may_stay_open_is_STD1216(string member) => RuleTest<ChannelCompletionAnalyzer>.AsMarkedAsync("STD1216", Class(member));

    [Theory]
    [InlineData("async Task M(ChannelWriter<int> w) { try { await w.WriteAsync(1); } finally { w.Complete(); } }")]
    [InlineData("async Task M(ChannelWriter<int> w) { try { await w.WriteAsync(1); w.Complete(); } catch (Exception e) { w.Complete(e); } }")]
    [InlineData("readonly Channel<int> _c = Channel.CreateUnbounded<int>(); public void Dispose() => _c.Writer.Complete();")]
    [InlineData("readonly Channel<int> _c = Channel.CreateUnbounded<int>(); public ChannelWriter<int> Writer => _c.Writer;")]
    [InlineData("void M(Action<Channel<int>> use) { var c = Channel.CreateBounded<int>(1); use(c); }")]
    [InlineData("public readonly Channel<int> C = Channel.CreateUnbounded<int>();", "D")]
    [InlineData("async Task M(Channel<int> c) { c.Writer.Complete(); await foreach (var i in c.Reader.ReadAllAsync()) { } }")]
    [InlineData("Channel<int> M() => Channel.CreateUnbounded<int>();")]
    [InlineData("readonly Channel<int> _c = Channel.CreateUnbounded<int>(); void M() => _c.Writer.TryWrite(1); IAsyncEnumerable<int> "
        + "N(CancellationToken t) => _c.Reader.ReadAllAsync(t);")]
    [InlineData("async Task M(Channel<int> c) { try { await foreach (var i in c.Reader.ReadAllAsync()) { } } finally { c.Writer.TryComplete(); } }")]
    [InlineData("bool M(Channel<int> c) { while (c.Reader.TryRead(out _)) { } return c.Writer.TryComplete(); }")]
    public Task Others_are_silent(string member, string name = "C") => RuleTest<ChannelCompletionAnalyzer>.AsMarkedAsync("STD1216", Class(member, name));

    [Fact]
    public Task Test_may_leave_it_open() => RuleTest<ChannelCompletionAnalyzer>.InTestsAsync(
        "STD1216", Class("async Task M(ChannelWriter<int> w) { await w.WriteAsync(1); w.Complete(); }"));

    private static string Class(string member, string name = "C") => $"using System.Threading.Channels; class {name} {{ {member} }}";
}
