using Standards.Analyzers.Rpc;
using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Tests.Rpc;
using Standards.CodeFixes.Rpc;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class RpcTokenFixTests
{
    [Theory]
    [InlineData("await Task.Delay(1);", "await Task.Delay(1, c.CancellationToken);")]
    [InlineData("await LoadAsync(1); await Task.Delay(1);", "await LoadAsync(1, c.CancellationToken); await Task.Delay(1, c.CancellationToken);")]
    [InlineData("await LoadAsync(id: 1);", "await LoadAsync(id: 1, t: c.CancellationToken);")]
    public Task Token_of_the_context_is_passed(string before, string after) =>
        FixTest<RpcTokenAnalyzer, RpcTokenFix>.BecomesAsync(Service(before), Service(after), RpcStubs.All);

    private static string Service(string statements) =>
        "using Grpc.Core; using Shop; class C : OrdersBase { static Task<Reply> LoadAsync(int id, CancellationToken t = default) => "
            + "Task.FromResult(new Reply()); "
        + $"public override async Task<Reply> Find(Request r, ServerCallContext c) {{ {statements} return new(); }} }}";
}
