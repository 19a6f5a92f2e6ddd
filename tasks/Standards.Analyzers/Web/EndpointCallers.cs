using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Standards.Analyzers.Web;

/// <summary>
/// What the methods of a compilation are given to map endpoints on: <c>app.MapGroup("/orders").MapOrders()</c>. Filled by many threads, and asked when
/// all calls are known.
/// </summary>
internal sealed class EndpointCallers
{
    private readonly ConcurrentDictionary<ISymbol, ConcurrentBag<IOperation>> _values = new(SymbolEqualityComparer.Default);

    /// <summary>Takes a call, if it hands on something to map endpoints on.</summary>
    public void Add(IInvocationOperation call)
    {
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

    private void AddValue(IParameterSymbol parameter, IInvocationOperation call)
    {
        if (call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal) is { Value: var value })
        {
            _values.GetOrAdd(parameter.OriginalDefinition, _ => []).Add(value);
        }
    }
}
