using Standards.Analyzers.Rpc;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Rpc;

public sealed class RpcDeadlineAnalyzerTests
{
    [Theory]
    [InlineData("c.[|Find|](new());")]
    [InlineData("await c.[|FindAsync|](new());")]
    [InlineData("await c.[|FindAsync|](new(), new CallOptions());")]
    [InlineData("await c.[|FindAsync|](new(), new CallOptions(cancellationToken: t));")]
    [InlineData("var options = new CallOptions(headers: new()); await c.[|FindAsync|](new(), options);")]
    [InlineData("await c.[|FindAsync|](new(), cancellationToken: t);")]
    [InlineData("await c.[|FindAsync|](new(), deadline: null);")]
    public Task Call_without_a_deadline_is_STD1722(string statement) =>
        RuleTest<RpcDeadlineAnalyzer>.AsMarkedAsync("STD1722", Code(statement), RpcStubs.All);

    [Theory]
    [InlineData("await c.FindAsync(new(), deadline: DateTime.MaxValue);")]
    [InlineData("await c.FindAsync(new(), null, d, t);")]
    [InlineData("await c.FindAsync(new(), Chosen()); CallOptions Chosen() => new();")]
    [InlineData("c.List(new());")]
    [InlineData("EnableCallContextPropagation(); await c.FindAsync(new()); void EnableCallContextPropagation() { }")]
    [InlineData("AddInterceptor(); await c.FindAsync(new()); void AddInterceptor() { }")]
    [InlineData("await c.FindAsync(new(), new CallOptions(deadline: DateTime.UtcNow));")]
    [InlineData("var options = new CallOptions(cancellationToken: t).WithDeadline(DateTime.UtcNow); await c.FindAsync(new(), options);")]
    public Task Others_are_silent(string statement) => RuleTest<RpcDeadlineAnalyzer>.AsMarkedAsync("STD1722", Code(statement), RpcStubs.All);

    [Fact]
    public Task Test_is_silent() => RuleTest<RpcDeadlineAnalyzer>.InTestsAsync("STD1722", Code("c.Find(new());"), RpcStubs.All);

    private static string Code(string statement) =>
        "using Grpc.Core; using Shop; class C { async Task M(OrdersClient c, DateTime? d, CancellationToken t) { await Task.Yield(); "
        + $"{statement} }} }}";
}
