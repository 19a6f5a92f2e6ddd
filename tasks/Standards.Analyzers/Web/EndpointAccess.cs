using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Standards.Analyzers.Web;

/// <summary>
/// What a compilation says about who may call its endpoints. Filled by many threads, and asked when all is known.
/// </summary>
internal sealed class EndpointAccess
{
    private readonly EndpointCallers _callers = new();
    private readonly ConcurrentBag<IInvocationOperation> _maps = [];
    private readonly ConcurrentDictionary<ISymbol, bool> _deciders = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentBag<IOperation> _openFallbacks = [];
    private volatile bool _isUsed;
    private volatile bool _isForAll;
    private volatile bool _isForControllers;

    /// <summary>Whether anything of the compilation asks who a caller is. Where nothing does, something in front of the service decides.</summary>
    public bool IsUsed => _isUsed;

    /// <summary>Whether one decision is about every endpoint: a fallback policy, or a middleware that looks at callers.</summary>
    public bool IsForAll => _isForAll;

    /// <summary>Whether one decision is about all controllers.</summary>
    public bool IsForControllers => _isForControllers;

    /// <summary>The fallback policies that every caller passes.</summary>
    public IEnumerable<IOperation> OpenFallbacks => _openFallbacks;

    /// <summary>The calls that map endpoints of which nothing says who may call them.</summary>
    public IEnumerable<IInvocationOperation> Open => _maps.Where(map => !IsDecided(map));

    /// <summary>Takes a call.</summary>
    public void Add(IInvocationOperation call, ISymbol member)
    {
        if (EndpointCalls.IsMap(call))
        {
            _maps.Add(call);
        }
        else if (FallbackPolicy.In(call) is { } policy)
        {
            AddFallback(call, policy, member);
        }
        else if (call.TargetMethod.Name.StartsWith("UseMiddleware", StringComparison.Ordinal))
        {
            AddMiddleware(call);
        }
        else if (AccessDecisions.IsNamed(call.TargetMethod.Name))
        {
            AddDecision(call, member);
        }

        _callers.Add(call);
    }

    /// <summary>Takes the creation of a filter that asks on every action.</summary>
    public void AddFilter() => _isForControllers = true;

    /// <summary>Takes a policy for all endpoints that say nothing.</summary>
    public void AddFallback(IOperation place, IOperation policy, ISymbol member)
    {
        if (!FallbackPolicy.IsOpen(policy))
        {
            _isForAll = true;
        }
        else if (!Environments.IsForDevelopment(place, member))
        {
            _openFallbacks.Add(place);
        }
    }

    /// <summary>Takes an attribute that decides about a controller or an action.</summary>
    public void AddAttribute() => _isUsed = true;

    private void AddMiddleware(IInvocationOperation call)
    {
        if (call.TargetMethod.TypeArguments.Any(t => AccessDecisions.IsOfCaller(t.Name)))
        {
            _isForAll = true;
        }
    }

    private void AddDecision(IInvocationOperation call, ISymbol member)
    {
        if (call.TargetMethod.Name.StartsWith("AddAuth", StringComparison.Ordinal))
        {
            _isUsed = true;
        }
        else if (AccessDecisions.IsDecision(call))
        {
            // 'MapOpenApi().AllowAnonymous()' of a service without access says nothing of the others.
            _isUsed |= call.TargetMethod.Name != "AllowAnonymous";
            _deciders[member] = true;
            if (IsOnControllers(call))
            {
                _isForControllers = true;
            }
        }
    }

    // 'app.MapControllers().RequireAuthorization()'.
    private static bool IsOnControllers(IInvocationOperation call) =>
        EndpointChain.Of(call).Calls.Any(c => c.TargetMethod.Name.StartsWith("MapControllers", StringComparison.Ordinal)
            || c.TargetMethod.Name.StartsWith("MapDefaultController", StringComparison.Ordinal));

    private bool IsDecided(IInvocationOperation map) =>
        (EndpointCalls.Handler(map) is { } handler && AccessDecisions.IsDecided(handler))
        || map.TargetMethod.TypeArguments.Any(AccessDecisions.IsDecided)
        || (EndpointChain.Of(map) is var chain && (_callers.AnyCall(chain, Decides) || (chain.Route is { } route && AnonymousRoutes.IsProbe(route))));

    private bool Decides(IInvocationOperation call) => AccessDecisions.IsDecision(call) || _deciders.ContainsKey(Definition(call.TargetMethod));

    private static IMethodSymbol Definition(IMethodSymbol method) => (method.ReducedFrom ?? method).OriginalDefinition;
}
