using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>The routes of a compilation's endpoints. Filled by many threads, and asked when all calls are known.</summary>
internal sealed class EndpointRoutes
{
    // Methods that hand on what they were given to map on.
    private const int Deepest = 5;

    private readonly EndpointCallers _callers = new();
    private readonly ConcurrentBag<IInvocationOperation> _maps = [];

    /// <summary>Whether a route is one of the application's own, and has no version.</summary>
    public static bool NeedsVersion(string route) => !Routes.HasVersion(route) && !AnonymousRoutes.IsUsual(route);

    /// <summary>Takes a call.</summary>
    public void Add(IInvocationOperation call)
    {
        if (EndpointCalls.IsMap(call) && call.TargetMethod.Name is not ("MapHub" or "MapGrpcService"))
        {
            _maps.Add(call);
        }

        _callers.Add(call);
    }

    /// <summary>The outermost groups or endpoints whose routes have no version, each once.</summary>
    public IEnumerable<(Location Location, string Route)> Unversioned() =>
        _maps.Select(RouteOf)
            .Where(found => found.Route is { } route && NeedsVersion(route))
            .GroupBy(found => found.Location)
            .Select(same => (same.Key, same.First().Route!));

    private (Location Location, string? Route) RouteOf(IInvocationOperation map)
    {
        var chain = EndpointChain.Of(map);
        var outermost = chain.Calls.LastOrDefault(c => EndpointCalls.IsMap(c) || EndpointCalls.IsGroup(c)) ?? map;
        return (outermost.Syntax.NameLocation(), WholeRoute(chain, 0));
    }

    // Of a method that maps on what it is given, the first route that a caller gives.
    private string? WholeRoute(EndpointChain chain, int depth)
    {
        if (chain.Route is not { } route)
        {
            return null;
        }

        if (chain.BeginsAtApplication)
        {
            return route;
        }

        return depth < Deepest
            && chain.Origin is IParameterReferenceOperation { Parameter: var parameter }
            && _callers.Of(parameter).FirstOrDefault() is { } value
            && OuterRoute(EndpointChain.Of(value), depth) is { } outer
                ? Routes.Join([outer, route])
                : null;
    }

    private string? OuterRoute(EndpointChain chain, int depth) =>
        chain.Patterns.Count == 0 && chain.BeginsAtApplication ? "" : WholeRoute(chain, depth + 1);
}
