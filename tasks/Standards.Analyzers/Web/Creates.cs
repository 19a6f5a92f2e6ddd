using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// The endpoints of a compilation that create, and whether it asks for idempotency keys. Filled by many threads, and asked when all is known.
/// </summary>
internal sealed class Creates
{
    // What a POST does that changes nothing.
    private static readonly HashSet<string> Reading = new(StringComparer.Ordinal)
    {
        "search", "query", "find", "filter", "validate", "preview", "check", "calculate", "estimate", "graphql", "export",
    };

    private readonly EndpointCallers _callers = new();
    private readonly ConcurrentBag<IInvocationOperation> _maps = [];
    private readonly ConcurrentBag<IMethodSymbol> _actions = [];
    private volatile bool _hasKeys;
    private volatile bool _isForAll;

    /// <summary>Takes a call.</summary>
    public void Add(IInvocationOperation call)
    {
        _callers.Add(call);
        if (call.TargetMethod.Name is "MapPost" or "MapMethods" && EndpointCalls.IsMap(call) && EndpointCalls.Verb(call) == "POST")
        {
            AddMap(call);
        }
        else if (IdempotencyKeys.IsKey(call))
        {
            _hasKeys = true;
            _isForAll |= IdempotencyKeys.IsForAll(call);
        }
    }

    /// <summary>Takes a type, if it is a controller.</summary>
    public void Add(INamedTypeSymbol type, INamedTypeSymbol controllerBase)
    {
        if (!Controllers.Is(type, controllerBase))
        {
            return;
        }

        foreach (var action in Controllers.Actions(type).Where(action => Controllers.Answers(action, "HttpPostAttribute")))
        {
            if (IdempotencyKeys.Takes(action) || type.SelfAndBases().Any(IdempotencyKeys.HasAttribute))
            {
                _hasKeys = true;
            }
            else if (!IsOther($"{Controllers.RouteOf(type, action)}/{action.Name}"))
            {
                _actions.Add(action);
            }
        }
    }

    /// <summary>Where those stand that take no key, in a compilation that asks for one elsewhere.</summary>
    public IEnumerable<Location> WithoutKey() => _hasKeys && !_isForAll
        ? _maps.Where(map => !_callers.AnyCall(EndpointChain.Of(map), IdempotencyKeys.IsKey))
            .Select(map => map.Syntax.NameLocation())
            .Concat(_actions.Select(action => action.Locations[0]))
        : [];

    private void AddMap(IInvocationOperation map)
    {
        if (EndpointCalls.Handler(map) is { } handler && IdempotencyKeys.Takes(handler))
        {
            _hasKeys = true;
        }
        else if (EndpointChain.Of(map).Route is not { } route || !IsOther(route))
        {
            _maps.Add(map);
        }
    }

    private static bool IsOther(string route) => AnonymousRoutes.IsUsual(route) || NameWords.Of(route).Any(Reading.Contains);
}
