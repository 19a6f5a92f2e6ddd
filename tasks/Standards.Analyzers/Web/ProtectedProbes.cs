using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Standards.Analyzers.Web;

/// <summary>
/// The probes of a compilation that ask for credentials: by a call on them or their group, or by a fallback policy. Filled by many threads.
/// </summary>
internal sealed class ProtectedProbes
{
    private readonly EndpointCallers _callers = new();
    private readonly ConcurrentBag<IInvocationOperation> _maps = [];
    private volatile bool _hasFallback;

    /// <summary>The probes that answer nobody without credentials, when all calls are known.</summary>
    public IEnumerable<IInvocationOperation> Found => _maps.Where(IsProtected);

    /// <summary>Takes a call.</summary>
    public void Add(IInvocationOperation call)
    {
        if (EndpointCalls.IsProbe(call) || (call.TargetMethod.Name is "MapGet" && EndpointCalls.IsMap(call)))
        {
            _maps.Add(call);
        }

        AddPolicy(call);
        _callers.Add(call);
    }

    /// <summary>Takes an operation that may set a fallback policy.</summary>
    public void AddPolicy(IOperation operation)
    {
        if (FallbackPolicy.In(operation) is { } policy && FallbackPolicy.AsksForUser(policy))
        {
            _hasFallback = true;
        }
    }

    private bool IsProtected(IInvocationOperation map)
    {
        var chain = EndpointChain.Of(map);
        return IsProbe(map, chain)
            && !chain.Calls.Any(Allows)
            && (chain.Calls.Any(Requires)
                || (!_callers.AnyCall(chain, Allows) && (_hasFallback || _callers.AnyCall(chain, Requires))));
    }

    // Of a group that is not seen, the outer part of the route is missing.
    private bool IsProbe(IInvocationOperation map, EndpointChain chain) => EndpointCalls.IsProbe(map)
        ? EndpointCalls.Pattern(map) is { } pattern && AnonymousRoutes.IsHealth(pattern)
        : chain.Route is { } route && AnonymousRoutes.IsHealth(route) && (chain.BeginsAtApplication || IsGivenApplication(chain.Origin));

    private bool IsGivenApplication(IOperation? origin) =>
        origin is IParameterReferenceOperation { Parameter: { Type.Name: "IEndpointRouteBuilder" } parameter }
        && _callers.Of(parameter).All(value => EndpointChain.Of(value).Patterns.Count == 0);

    private static bool Requires(IInvocationOperation call) => call.TargetMethod.Name == "RequireAuthorization";

    // What the project itself calls on a probe may allow it too.
    private static bool Allows(IInvocationOperation call) =>
        call.TargetMethod.Name is "AllowAnonymous" or "ShortCircuit" or "WithMetadata" or "Add" || call.TargetMethod.Locations.Any(l => l.IsInSource);
}
