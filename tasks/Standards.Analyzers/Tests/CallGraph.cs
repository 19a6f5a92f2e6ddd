using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Standards.Analyzers.Tests;

/// <summary>
/// Which functions of a compilation assert, in their own body or in one that they reach. Filled by many threads while bodies are analyzed, and asked
/// when all are known.
/// </summary>
internal sealed class CallGraph(Assertions assertions)
{
    private readonly ConcurrentDictionary<ISymbol, ConcurrentBag<ISymbol>> _callers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentBag<ISymbol> _asserting = [];

    /// <summary>Takes the body of a member, with the lambdas and local functions in it.</summary>
    public void Add(ISymbol member, IOperation body)
    {
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (assertions.Contains(operation))
            {
                _asserting.Add(member);
                return;
            }

            if (CalledBy(operation) is { } called)
            {
                AddCall(member, called);
            }
        }
    }

    /// <summary>Says that one function runs another.</summary>
    public void AddCall(ISymbol caller, ISymbol called)
    {
        if (called.ContainingAssembly is ISourceAssemblySymbol)
        {
            _callers.GetOrAdd(called.OriginalDefinition, _ => []).Add(caller);
        }
    }

    /// <summary>All functions that assert, or reach one that does.</summary>
    public HashSet<ISymbol> Asserting()
    {
        var all = new HashSet<ISymbol>(_asserting, SymbolEqualityComparer.Default);
        var open = new Stack<ISymbol>(all);
        while (open.Count > 0)
        {
            if (!_callers.TryGetValue(open.Pop(), out var callers))
            {
                continue;
            }

            foreach (var caller in callers)
            {
                if (all.Add(caller))
                {
                    open.Push(caller);
                }
            }
        }

        return all;
    }

    private static ISymbol? CalledBy(IOperation operation) => operation switch
    {
        IInvocationOperation call => (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition,
        IMethodReferenceOperation method => method.Method,
        IObjectCreationOperation creation => creation.Constructor,
        IPropertyReferenceOperation property => property.Property,
        IBinaryOperation { OperatorMethod: { } method } => method,
        IConversionOperation { OperatorMethod: { } method } => method,
        _ => null,
    };
}
