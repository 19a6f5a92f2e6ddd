using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Async;

public sealed class ChannelAnalyzerTests
{
    [Theory]
    [InlineData("async Task M(ChannelReader<int> r) => await r.[|ReadAsync|]();")]
    [InlineData("async Task M(ChannelWriter<int> w) => await w.[|WriteAsync|](1);")]
    [InlineData("async Task M(ChannelWriter<int> w) => await w.[|WaitToWriteAsync|](CancellationToken.None);")]
    [InlineData("async Task M(Channel<int> c) { await foreach (var i in c.Reader.[|ReadAllAsync|]()) { } }")]
    [InlineData("async Task M(Channel<int> c) { while (await c.Reader.[|WaitToReadAsync|](default)) { } }")]
    [InlineData("async Task M(Channel<string> log) { var line = await log.Reader.[|ReadAsync|]().ConfigureAwait(false); Console.WriteLine(line); }")]
    [InlineData("readonly ChannelWriter<int> _w = null!; public async ValueTask EnqueueAsync(int i) { await _w.[|WriteAsync|](i); }")]
    [InlineData("readonly Channel<int> _c = null!; public async Task AddAsync(int i) => await _c.Writer.[|WriteAsync|](i); void Stop() => "
        + "_c.Writer.Complete();")]
    public Task Wait_without_a_token_is_STD1207(string member) => RuleTest<ChannelWaitAnalyzer>.AsMarkedAsync("STD1207", Class(member));

    [Theory]
    [InlineData("async Task M(ChannelReader<int> r, CancellationToken t) => await r.ReadAsync(t);")]
    [InlineData("async Task M(ChannelReader<int> r, CancellationToken t) => await r.ReadAsync();")]
    [InlineData("async Task M(ChannelReader<int> r, CancellationTokenSource s) => await r.ReadAsync(s.Token);")]
    [InlineData("async Task M(ChannelReader<int> r, CancellationTokenSource s) { await foreach (var i in r.ReadAllAsync().WithCancellation(s.Token)) { } }")]
    [InlineData("async Task M(ChannelReader<int> r, CancellationTokenSource s) => await r.ReadAsync().AsTask().WaitAsync(s.Token);")]
    [InlineData("async Task M(Channel<int> c) { while (await c.Reader.WaitToReadAsync()) { } } void Stop(Channel<int> c) => c.Writer.TryComplete();")]
    [InlineData("void M(ChannelReader<int> r, ChannelWriter<int> w) { r.TryRead(out _); w.TryWrite(1); }")]
    [InlineData("async Task M(Stream s, byte[] b) => await s.ReadAsync(b);")]
    public Task Other_waits_are_silent(string member) => RuleTest<ChannelWaitAnalyzer>.AsMarkedAsync("STD1207", Class(member));

    [Theory]
    [InlineData("public Channel<int> [|Jobs|] { get; } = null!;")]
    [InlineData("public readonly Channel<int> [|Jobs|] = null!;")]
    [InlineData("public static Channel<int, string> [|Make|]() => null!;")]
    [InlineData("protected Channel<int> [|Jobs|] => null!;")]
    [InlineData("public sealed class Jobs { public Channel<Func<CancellationToken, ValueTask>> [|Queue|] { get; } = "
        + "Channel.CreateBounded<Func<CancellationToken, ValueTask>>(100); }")]
    [InlineData("public static readonly Channel<string> [|Log|] = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });")]
    [InlineData("public Task<Channel<int>> [|OpenAsync|]() => null!;")]
    [InlineData("public async ValueTask<Channel<int>> [|OpenAsync|]() { await Task.Yield(); return null!; }")]
    public Task Channel_with_both_sides_is_STD1217(string member) => RuleTest<ChannelExposureAnalyzer>.AsMarkedAsync("STD1217", Class(member));

    [Theory]
    [InlineData("public ChannelReader<int> Jobs => null!; public ChannelWriter<int> Input => null!;")]
    [InlineData("internal Channel<int> Jobs { get; } = null!; private readonly Channel<int> _jobs = null!;")]
    [InlineData("internal class D { public Channel<int> Jobs { get; } = null!; }")]
    [InlineData("public void Read(Channel<int> jobs) { }")]
    [InlineData("public Task<ChannelReader<int>> OpenAsync() => null!;")]
    public Task Other_members_are_silent(string member) => RuleTest<ChannelExposureAnalyzer>.AsMarkedAsync("STD1217", Class(member));

    private static string Class(string member) => $"using System.Threading.Channels;\npublic class C {{ {member} }}";
}
