using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Async;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class ChannelWaitFixTests
{
    [Theory]
    [InlineData("readonly CancellationToken _stop; async Task M(ChannelReader<int> r) { await r.ReadAsync(§); }", "_stop")]
    [InlineData("readonly CancellationTokenSource _stop = new(); async Task M(ChannelReader<int> r) { await r.ReadAsync(§); }", "_stop.Token")]
    [InlineData("async Task M(ChannelReader<int> r) { using var stop = new CancellationTokenSource(); await r.WaitToReadAsync(§); }", "stop.Token")]
    public Task Token_at_hand_is_passed(string member, string token) => FixTest<ChannelWaitAnalyzer, ChannelWaitFix>.FileBecomesAsync(
        Class(member.Replace("§", "", StringComparison.Ordinal)), Class(member.Replace("§", token, StringComparison.Ordinal)));

    [Fact]
    public Task Empty_token_is_replaced() => FixTest<ChannelWaitAnalyzer, ChannelWaitFix>.FileBecomesAsync(
        Class("CancellationToken Stop { get; } async Task M(ChannelWriter<int> w) { await w.WriteAsync(1, CancellationToken.None); }"),
        Class("CancellationToken Stop { get; } async Task M(ChannelWriter<int> w) { await w.WriteAsync(1, Stop); }"));

    [Theory]
    [InlineData("async Task M(ChannelReader<int> r) { await r.ReadAsync(); }")]
    [InlineData("readonly CancellationToken _one; readonly CancellationToken _two; async Task M(ChannelReader<int> r) { await r.ReadAsync(); }")]
    public Task It_is_not_offered_without_a_token_or_for_several(string member) =>
        FixTest<ChannelWaitAnalyzer, ChannelWaitFix>.IsNotOfferedAsync("using System.Threading.Channels; class C { " + member + " }");

    private static string Class(string member) =>
        "using System.Threading;\nusing System.Threading.Channels;\nusing System.Threading.Tasks;\nclass C { " + member + " }";
}
