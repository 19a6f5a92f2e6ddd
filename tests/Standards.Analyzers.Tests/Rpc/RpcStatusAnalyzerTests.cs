using Standards.Analyzers.Rpc;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Rpc;

public sealed class RpcStatusAnalyzerTests
{
    [Theory]
    [InlineData("[|throw new InvalidOperationException(\"a\");|]")]
    [InlineData("if (r is null) { [|throw new ArgumentException(\"a\");|] } return N();")]
    [InlineData("try { return N(); } catch (Exception e) { throw new RpcException(new Status([|StatusCode.Internal|], e.Message)); }")]
    [InlineData("try { return N(); } catch { throw new RpcException(new Status([|StatusCode.Internal|], \"a\")); }")]
    [InlineData("throw new RpcException(new Status([|StatusCode.Unknown|], \"a\"));")]
    [InlineData("try { return N(); } catch (OperationCanceledException) { throw new RpcException(new Status([|StatusCode.Unavailable|], \"a\")); }")]
    [InlineData("try { return N(); } catch (TimeoutException) { throw new RpcException(new Status([|StatusCode.Internal|], \"a\")); }")]
    [InlineData("if (r is null) { [|throw new KeyNotFoundException(\"a\");|] } return N();")]
    [InlineData("switch (r) { case null: [|throw new NotSupportedException(\"a\");|] default: return N(); }")]
    public Task Failure_without_its_status_is_STD1721(string body) => Test(Service(body));

    [Theory]
    [InlineData("throw new RpcException(new Status(StatusCode.NotFound, \"a\"));")]
    [InlineData("throw new OrderMissingException();")]
    [InlineData("try { return N(); } catch (IOException) { throw; }")]
    [InlineData("try { throw new IOException(); } catch (IOException) { return N(); }")]
    [InlineData("try { return N(); } catch (OperationCanceledException) { throw new RpcException(new Status(StatusCode.Cancelled, \"a\")); }")]
    [InlineData("try { return N(); } catch (RpcException e) when (e.StatusCode == StatusCode.Internal) { throw; }")]
    [InlineData("try { return N(); } catch (TimeoutException) { throw new RpcException(new Status(StatusCode.DeadlineExceeded, \"a\")); }")]
    [InlineData("try { return N(); } catch (IOException) { throw new RpcException(new Status(StatusCode.Internal, \"a\")); }")]
    [InlineData("ArgumentNullException.ThrowIfNull(r); return N();")]
    public Task Others_are_silent(string body) => Test(Service(body));

    [Theory]
    [InlineData("class Map { Status M(Exception e) => e switch { OperationCanceledException => new Status([|StatusCode.Internal|], \"a\"), _ => "
        + "new Status(StatusCode.Internal, \"a\") }; }")]
    [InlineData("class Map { StatusCode M(Exception e) => e switch { TimeoutException => StatusCode.DeadlineExceeded, OperationCanceledException => "
        + "[|StatusCode.Unknown|], _ => StatusCode.Internal }; }")]
    [InlineData("class Map { Status M(Exception e) => throw new InvalidOperationException(); }")]
    public Task Mapper_knows_cancellation(string source) => Test(source);

    [Theory]
    [InlineData("throw new RpcException(new Status([|StatusCode.OK|], \"no\"));")]
    public Task Failure_with_the_status_of_success_is_STD1721(string source) => Test(Service(source));

    [Theory]
    [InlineData("throw new RpcException(new Status(StatusCode.NotFound, \"no\"));")]
    public Task Failure_with_the_status_of_success_is_STD1721_look_alikes_are_silent(string source) => Test(Service(source));

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<RpcStatusAnalyzer>.InTestsAsync("STD1721", Text(Service("throw new IOException();")), RpcStubs.All);

    private static string Service(string body) =>
        $"class C : OrdersBase {{ public override Task<Reply> Find(Request r, ServerCallContext c) {{ {body} }} static Task<Reply> N() => null!; }} "
            + "class OrderMissingException : Exception;";

    private static Task Test(string source) => RuleTest<RpcStatusAnalyzer>.AsMarkedAsync("STD1721", Text(source), RpcStubs.All);

    private static string Text(string source) => "using Grpc.Core; using Shop; " + source;
}
