using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// STD1703: the handler of a GET that stores, changes or deletes: handlers of <c>MapGet</c>, actions with <c>[HttpGet]</c> and <c>OnGet</c> of pages.
/// Known are Entity Framework, commands of ADO.NET, commands that are sent, methods of repositories, stores and services whose first word says it, and methods
/// whose first word the route says too. What a handler writes into logs, caches and sessions is no change. Clause: <c>rest-method-semantics</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SafeMethodAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeAtEnd(
        "STD1703",
        "GET changes nothing",
        "'{0}' changes something in the handler of a GET, and crawlers, caches and retries call that whenever they like. Map it with POST, PUT, PATCH or "
            + "DELETE.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!EndpointCalls.AreJudged(compilation))
        {
            return;
        }

        var handlers = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
        var changes = new ConcurrentBag<(ISymbol Member, IInvocationOperation Call)>();
        context.RegisterOperationAction(o => Take((IInvocationOperation)o.Operation, o.ContainingSymbol, handlers, changes), OperationKind.Invocation);
        context.RegisterCompilationEndAction(end =>
        {
            foreach (var (member, call) in changes)
            {
                if ((handlers.ContainsKey(member) || GetHandlers.Contains(call, member)) && IsMeant(call, member))
                {
                    end.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), call.TargetMethod.Name));
                }
            }
        });
    }

    private static void Take(
        IInvocationOperation call,
        ISymbol member,
        ConcurrentDictionary<ISymbol, bool> handlers,
        ConcurrentBag<(ISymbol Member, IInvocationOperation Call)> changes)
    {
        if (GetHandlers.IsMap(call))
        {
            if (EndpointCalls.Handler(call) is { MethodKind: MethodKind.Ordinary } handler)
            {
                handlers[handler.OriginalDefinition] = true;
            }
        }
        else if ((StateChanges.IsChange(call) || StateChanges.ActOf(call) is not null) && !call.IsQuoted())
        {
            changes.Add((member, call));
        }
    }

    // Of a type that is not known to keep anything, the route says the same: 'GET /orders/{id}/cancel' and 'orders.CancelAsync(id)'.
    private static bool IsMeant(IInvocationOperation call, ISymbol member) =>
        StateChanges.IsChange(call) || (StateChanges.ActOf(call) is { } verb && GetHandlers.Says(call, member, verb));
}
