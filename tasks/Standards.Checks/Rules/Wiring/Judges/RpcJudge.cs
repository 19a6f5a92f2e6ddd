using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Wiring.Judges;

/// <summary>
/// STD8806: a gRPC service has one place for failures, deadlines and logs of its calls. Clauses: <c>rpc-logs-start-end-error</c>,
/// <c>cancel-and-timeout-mapped</c>, <c>rpc-takes-cancellation-and-deadline</c>.
/// </summary>
internal static class RpcJudge
{
    private const string Interceptor = "Grpc.Core.Interceptors.Interceptor";

    public static IEnumerable<Finding> Check(WiredService service)
    {
        if (service.Endpoints.Rpc.Count == 0)
        {
            yield break;
        }

        var closure = service.Closure;
        var own = closure.Types.FirstOrDefault(type => type.Bases().Contains(Interceptor) && type.Declares("UnaryServerHandler"));
        var isAdded = closure.Calls("Add").Any(call => call.Member.Type.EndsWith("InterceptorCollection", StringComparison.Ordinal));
        if (isAdded)
        {
            yield break;
        }

        var added = service.First(closure.Calls("AddGrpc", "AddCodeFirstGrpc"));
        yield return own is not null
            ? service.At(
                added,
                RuleCatalog.RpcInterceptors,
                $"'{service.Project.Name}' has the interceptor '{own.ShortName}', and AddGrpc does not add it",
                $"Write AddGrpc(options => options.Interceptors.Add<{own.ShortName}>())")
            : service.At(
                added,
                RuleCatalog.RpcInterceptors,
                $"'{service.Project.Name}' has RPCs and no interceptor: each of them logs, maps failures and minds its deadline by itself, or not at all",
                "Derive from Interceptor, override UnaryServerHandler, and write AddGrpc(options => options.Interceptors.Add<…>())");
    }
}
