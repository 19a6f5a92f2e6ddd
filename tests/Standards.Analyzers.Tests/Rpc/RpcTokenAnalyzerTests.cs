using Standards.Analyzers.Rpc;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Rpc;

public sealed class RpcTokenAnalyzerTests
{
    [Theory]
    [InlineData("public override async Task<Reply> [|Find|](Request r, ServerCallContext c) { await Task.Delay(1); return new(); }")]
    [InlineData("public override async Task<Reply> [|Find|](Request r, ServerCallContext c) { await Task.Delay(1, CancellationToken.None); return new(); }")]
    [InlineData("public override Task<Reply> [|Find|](Request r, ServerCallContext c) => LoadAsync(1);")]
    [InlineData("public override async Task<Reply> [|Find|](Request r, ServerCallContext c) => await LoadAsync(1);")]
    [InlineData("public override async Task<Reply> [|Find|](Request r, ServerCallContext c) { if (c.Deadline.Year > 1) { await "
        + "Task.Delay(1); } return new(); }")]
    [InlineData("public override async Task<Reply> [|Find|](Request r, ServerCallContext c) { var found = await LoadAsync(1); return found; }")]
    [InlineData("public override async Task<Reply> [|Find|](Request r, ServerCallContext c) { for (var i = 0; i < 3; i++) { await Task.Delay(10); } "
        + "return new(); }")]
    public Task Rpc_that_nobody_can_cancel_is_STD1720(string member) =>
        RuleTest<RpcTokenAnalyzer>.AsMarkedAsync("STD1720", Service(member), RpcStubs.All);

    [Theory]
    [InlineData("public override Task<Reply> Find(Request r, ServerCallContext c) => LoadAsync(1, c.CancellationToken);")]
    [InlineData("public override Task<Reply> Find(Request r, ServerCallContext c) => DoAsync(c); Task<Reply> DoAsync(ServerCallContext c) => LoadAsync(1);")]
    [InlineData("public override Task<Reply> Find(Request r, ServerCallContext c) => Task.FromResult(new Reply());")]
    [InlineData("public override async Task<Reply> Find(Request r, ServerCallContext c) { await Task.Yield(); return new(); }")]
    [InlineData("public async Task<Reply> Other(Request r, ServerCallContext c) => await LoadAsync(1);")]
    public Task Others_are_silent(string member) => RuleTest<RpcTokenAnalyzer>.AsMarkedAsync("STD1720", Service(member), RpcStubs.All);

    [Fact]
    public Task Test_is_silent() => RuleTest<RpcTokenAnalyzer>.InTestsAsync(
        "STD1720", Service("public override Task<Reply> Find(Request r, ServerCallContext c) => LoadAsync(1);"), RpcStubs.All);

    private static string Service(string member) =>
        "using Grpc.Core; using Shop; class C : OrdersBase { static Task<Reply> LoadAsync(int id, CancellationToken t = default) => "
            + "Task.FromResult(new Reply()); "
        + $"{member} }}";
}
