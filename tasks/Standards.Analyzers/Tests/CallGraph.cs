using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Standards.Analyzers.Tests;

/// <summary>
/// Which functions of a compilation assert, in their own body or in one that they reach. Filled by many threads while bodies are analyzed, each once,
/// and asked when all are known.
/// </summary>
internal sealed class CallGraph(Assertions assertions)
{
    private static readonly ISymbol[] Nothing = [];

    // What a body calls; null for one that asserts itself.
    private readonly ConcurrentDictionary<ISymbol, ISymbol[]?> _bodies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ConcurrentQueue<ISymbol>> _more = new(SymbolEqualityComparer.Default);

    /// <summary>Takes the body of a member, with the lambdas and local functions in it. A body may come in parts.</summary>
    public void Add(ISymbol member, IOperation body)
    {
        var calls = CallsOf(body);
        _bodies.AddOrUpdate(member, calls, (_, before) => before is null || calls is null ? null : [.. before, .. calls]);
    }

    /// <summary>Says that one function runs another, or what stands for several of them.</summary>
    public void AddCall(ISymbol caller, ISymbol called) => _more.GetOrAdd(caller, _ => new ConcurrentQueue<ISymbol>()).Enqueue(called);

    /// <summary>Whether a function asserts, or reaches one that does.</summary>
    /// <param name="function">The function.</param>
    public bool Asserts(ISymbol function)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { function };
        var open = new Stack<ISymbol>();
        open.Push(function);
        while (open.Count > 0)
        {
            var current = open.Pop();
            if (!_bodies.TryGetValue(current, out var calls))
            {
                calls = Nothing;
            }
            else if (calls is null)
            {
                return true;
            }

            foreach (var called in calls.Concat(MoreOf(current)))
            {
                if (seen.Add(called))
                {
                    open.Push(called);
                }
            }
        }

        return false;
    }

    private IEnumerable<ISymbol> MoreOf(ISymbol symbol)
    {
        var said = _more.TryGetValue(symbol, out var more) ? more : Enumerable.Empty<ISymbol>();
        return symbol switch
        {
            // An object has an end too, which its class knows.
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => said.Append(constructor.ContainingType.OriginalDefinition),
            IMethodSymbol { PartialImplementationPart: { } part } => said.Append(part),
            IPropertySymbol property => said.Concat(new[] { property.GetMethod, property.SetMethod }.OfType<ISymbol>()),
            _ => said,
        };
    }

    // From the end, where tests assert: of most bodies only the last statement is looked at.
    private ISymbol[]? CallsOf(IOperation body)
    {
        HashSet<ISymbol>? calls = null;
        var open = new Stack<IOperation>();
        open.Push(body);
        while (open.Count > 0)
        {
            var operation = open.Pop();
            if (assertions.Contains(operation))
            {
                return null;
            }

            if (CalledBy(operation)?.OriginalDefinition is { ContainingAssembly: ISourceAssemblySymbol } called)
            {
                (calls ??= new HashSet<ISymbol>(SymbolEqualityComparer.Default)).Add(called);
            }

            foreach (var child in operation.ChildOperations)
            {
                open.Push(child);
            }
        }

        return calls is null ? Nothing : [.. calls];
    }

    private static ISymbol? CalledBy(IOperation operation) => operation.Kind switch
    {
        OperationKind.Invocation => Unreduced(((IInvocationOperation)operation).TargetMethod),
        OperationKind.MethodReference => ((IMethodReferenceOperation)operation).Method,
        OperationKind.ObjectCreation => ((IObjectCreationOperation)operation).Constructor,
        OperationKind.PropertyReference => ((IPropertyReferenceOperation)operation).Property,
        OperationKind.Binary => ((IBinaryOperation)operation).OperatorMethod,
        OperationKind.Conversion => ((IConversionOperation)operation).OperatorMethod,
        _ => null,
    };

    private static IMethodSymbol Unreduced(IMethodSymbol method) => method.ReducedFrom ?? method;
}
