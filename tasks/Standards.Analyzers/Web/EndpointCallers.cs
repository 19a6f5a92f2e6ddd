using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Standards.Analyzers.Web;

/// <summary>
/// What the methods of a compilation are given to map endpoints on, and what is called on the groups that they return:
/// <c>app.MapGroup("/orders").MapOrders().RequireAuthorization()</c>. Filled by many threads, and asked when all calls are known.
/// </summary>
internal sealed class EndpointCallers
{
    // Methods that hand on what they were given to map on.
    private const int Deepest = 5;

    private readonly ConcurrentDictionary<ISymbol, ConcurrentBag<IOperation>> _values = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ConcurrentBag<IInvocationOperation>> _calls = new(SymbolEqualityComparer.Default);

    /// <summary>Takes a call, if it hands on something to map endpoints on.</summary>
    public void Add(IInvocationOperation call)
    {
        if (ReturnsBuilder(call.TargetMethod) && Definition(call.TargetMethod) is var method && method.Locations.Any(l => l.IsInSource))
        {
            _calls.GetOrAdd(method, _ => []).Add(call);
        }

        foreach (var parameter in call.TargetMethod.Parameters)
        {
            if (parameter.Type.Name is "IEndpointRouteBuilder" or "RouteGroupBuilder" && parameter.Locations.Any(l => l.IsInSource))
            {
                AddValue(parameter, call);
            }
        }
    }

    /// <summary>The values that a parameter is given.</summary>
    public IReadOnlyCollection<IOperation> Of(IParameterSymbol parameter) => _values.TryGetValue(parameter.OriginalDefinition, out var values) ? values : [];

    /// <summary>
    /// Whether a call that an endpoint has been given, or one of the groups that it is mapped in, is of a kind. True where a group comes from a place that
    /// is not known.
    /// </summary>
    public bool AnyCall(EndpointChain chain, Func<IInvocationOperation, bool> isOfKind) => AnyCall(chain, isOfKind, 0);

    private bool AnyCall(EndpointChain chain, Func<IInvocationOperation, bool> isOfKind, int depth) =>
        chain.Calls.Any(isOfKind)
        || BehindReturned(chain).Any(isOfKind)
        || (!chain.BeginsAtApplication
            && (chain.Origin is not IParameterReferenceOperation { Parameter: var parameter } || AnyCall(parameter, isOfKind, depth)));

    // 'orders.MapOrders().RequireAuthorization()', where 'MapOrders' returns the group that it maps in.
    private IEnumerable<IInvocationOperation> BehindReturned(EndpointChain chain) =>
        !_calls.IsEmpty && chain.ReturnedBy() is { } method && _calls.TryGetValue(Definition(method), out var calls)
            ? calls.SelectMany(EndpointChain.Behind)
            : [];

    private static bool ReturnsBuilder(IMethodSymbol method) =>
        method.ReturnType.Name is "RouteGroupBuilder" or "RouteHandlerBuilder" or "IEndpointConventionBuilder";

    private static IMethodSymbol Definition(IMethodSymbol method) => (method.ReducedFrom ?? method).OriginalDefinition;

    private bool AnyCall(IParameterSymbol parameter, Func<IInvocationOperation, bool> isOfKind, int depth)
    {
        // 'app.UseEndpoints(endpoints => …)' gives the application itself.
        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction })
        {
            return parameter.Type.Name != "IEndpointRouteBuilder";
        }

        var values = Of(parameter);
        return values.Count == 0 || depth > Deepest || values.Any(value => AnyCall(EndpointChain.Of(value), isOfKind, depth + 1));
    }

    private void AddValue(IParameterSymbol parameter, IInvocationOperation call)
    {
        if (call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal) is { Value: var value })
        {
            _values.GetOrAdd(parameter.OriginalDefinition, _ => []).Add(value);
        }
    }
}
