using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>The endpoints of a compilation and the types that they answer with. Filled by many threads, and asked when all calls are known.</summary>
internal sealed class EndpointAnswers
{
    // Of 'Task<Results<Ok<List<Order>>, NotFound>>'.
    private static readonly HashSet<string> Wrappers = new(StringComparer.Ordinal)
    {
        "Task", "ValueTask", "ActionResult", "Results", "Ok", "Created", "CreatedAtRoute", "Accepted", "AcceptedAtRoute", "JsonHttpResult", "Nullable",
    };

    private static readonly HashSet<string> Calls = new(StringComparer.Ordinal)
    {
        "Ok", "Created", "CreatedAtAction", "CreatedAtRoute", "Accepted", "AcceptedAtAction", "AcceptedAtRoute", "Json",
    };

    private readonly ConcurrentQueue<Endpoint> _endpoints = new();
    private readonly ConcurrentQueue<(ISymbol Function, ITypeSymbol Type)> _values = new();

    /// <summary>The endpoints, each once.</summary>
    public IEnumerable<Endpoint> Endpoints =>
        _endpoints.GroupBy(e => e.Function, SymbolEqualityComparer.Default).Select(same => same.FirstOrDefault(e => e.IsGet) ?? same.First());

    /// <summary>The type of what a call makes an answer of; null for other calls.</summary>
    public static ITypeSymbol? ValueOf(IInvocationOperation call) =>
        Calls.Contains(call.TargetMethod.Name)
        && call.TargetMethod.ContainingType is { Name: "ControllerBase" or "Controller" or "Results" or "TypedResults" } type
        && type.IsOfAspNet()
        && call.Arguments.FirstOrDefault(a => a.Parameter?.Name is "value" or "data") is { IsImplicit: false } argument
            ? argument.Value.Unwrapped().Type
            : null;

    /// <summary>Takes an endpoint.</summary>
    public void Add(Endpoint endpoint) => _endpoints.Enqueue(endpoint);

    /// <summary>Takes what a function answers with.</summary>
    public void Add(ISymbol function, ITypeSymbol value) => _values.Enqueue((function, value));

    /// <summary>The types that an endpoint answers with: by its signature, and by the calls in it.</summary>
    public IReadOnlyList<ITypeSymbol> Of(Endpoint endpoint) =>
    [
        .. Inside(endpoint.Function.ReturnType),
        .. _values.Where(v => SymbolEqualityComparer.Default.Equals(v.Function.OriginalDefinition, endpoint.Function.OriginalDefinition)).Select(v => v.Type),
    ];

    private static IEnumerable<ITypeSymbol> Inside(ITypeSymbol type) => type is INamedTypeSymbol { Arity: > 0 } named && Wrappers.Contains(named.Name)
        ? named.TypeArguments.SelectMany(Inside)
        : [type];
}
