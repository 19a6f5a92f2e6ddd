using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// STD1712: a <c>MapPost</c> that takes no idempotency key, in a compilation that asks for one elsewhere. Silent for searches and sign-in. Clauses:
/// <c>idempotency-key-on-writes</c>, <c>mutations-idempotent</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdempotencyAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeAtEnd(
        "STD1712",
        "A create takes an idempotency key",
        "A client that repeats this POST after a timeout creates a second one. Add 'RequireIdempotency()', as other endpoints of the project have it.");

    // What a POST does that changes nothing.
    private static readonly HashSet<string> Reading = new(StringComparer.Ordinal)
    {
        "search", "query", "find", "filter", "validate", "preview", "check", "calculate", "estimate", "graphql", "export",
    };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!EndpointCalls.AreJudged(compilation))
        {
            return;
        }

        var callers = new EndpointCallers();
        var maps = new ConcurrentBag<IInvocationOperation>();
        var keys = new ConcurrentBag<bool>();
        context.RegisterOperationAction(operation => Take((IInvocationOperation)operation.Operation, callers, maps, keys), OperationKind.Invocation);
        context.RegisterCompilationEndAction(end =>
        {
            foreach (var map in keys.IsEmpty ? [] : maps.Where(map => Creates(map) && !callers.AnyCall(EndpointChain.Of(map), IsKey)))
            {
                end.ReportDiagnostic(Diagnostic.Create(Rule, map.Syntax.NameLocation()));
            }
        });
    }

    private static void Take(IInvocationOperation call, EndpointCallers callers, ConcurrentBag<IInvocationOperation> maps, ConcurrentBag<bool> keys)
    {
        callers.Add(call);
        if (call.TargetMethod.Name == "MapPost" && EndpointCalls.IsMap(call))
        {
            maps.Add(call);
        }
        else if (keys.IsEmpty && IsKey(call))
        {
            keys.Add(true);
        }
    }

    private static bool IsKey(IInvocationOperation call) => IsNamed(call.TargetMethod.Name) || call.TargetMethod.TypeArguments.Any(t => IsNamed(t.Name));

    private static bool IsNamed(string name) => name.IndexOf("Idempoten", StringComparison.Ordinal) >= 0;

    private static bool Creates(IInvocationOperation map) =>
        EndpointCalls.Handler(map)?.GetAttributes().Any(a => a.AttributeClass is { } type && IsNamed(type.Name)) != true
        && (EndpointChain.Of(map).Route is not { } route || !(AnonymousRoutes.IsUsual(route) || NameWords.Of(route).Any(Reading.Contains)));
}
