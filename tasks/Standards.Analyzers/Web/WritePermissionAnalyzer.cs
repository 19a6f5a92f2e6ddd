using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// STD1706: an endpoint or action that writes, and that every signed-in caller may call: <c>RequireAuthorization()</c> and <c>[Authorize]</c> without policy
/// or role. Silent where code reads who the caller is or asks for a permission itself, and where the default policy is one of the
/// project. Clause: <c>rbac-least-privilege</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WritePermissionAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestionAtEnd(
        "STD1706",
        "Writing needs a permission of its own",
        "Every signed-in user may call {0}, which writes. Ask for a policy or a role: '{1}'.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!EndpointCalls.AreJudged(compilation))
        {
            return;
        }

        var writes = new WritePermissions();
        var actions = new ConcurrentBag<IMethodSymbol>();
        context.RegisterOperationAction(o => writes.Add((IInvocationOperation)o.Operation, o.ContainingSymbol), OperationKind.Invocation);
        context.RegisterOperationAction(o => writes.AddCaller((IPropertyReferenceOperation)o.Operation, o.ContainingSymbol), OperationKind.PropertyReference);
        context.RegisterOperationAction(o => writes.Add((ISimpleAssignmentOperation)o.Operation), OperationKind.SimpleAssignment);
        if (compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ControllerBase") is { } controller)
        {
            context.RegisterSymbolAction(s => AddActions((INamedTypeSymbol)s.Symbol, controller, actions), SymbolKind.NamedType);
        }

        context.RegisterCompilationEndAction(end => Report(end, writes, actions));
    }

    private static void AddActions(INamedTypeSymbol type, INamedTypeSymbol controllerBase, ConcurrentBag<IMethodSymbol> actions)
    {
        if (Controllers.Is(type, controllerBase))
        {
            foreach (var action in Controllers.Actions(type).Where(a => WritePermissions.IsOpenWrite(a, type)))
            {
                actions.Add(action);
            }
        }
    }

    private static void Report(CompilationAnalysisContext context, WritePermissions writes, ConcurrentBag<IMethodSymbol> actions)
    {
        if (writes.HasOwnDefault)
        {
            return;
        }

        foreach (var map in writes.Open)
        {
            const string Call = "RequireAuthorization(\"orders.write\")";
            var name = EndpointCalls.Pattern(map) is { Length: > 0 } pattern ? $"'{pattern}'" : "the endpoint";
            context.ReportDiagnostic(Diagnostic.Create(Rule, map.Syntax.NameLocation(), name, Call));
        }

        foreach (var action in actions.Where(action => !writes.AsksItself(action) && !writes.ReadsCaller(action)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, action.Locations[0], $"'{action.Name}'", "[Authorize(Policy = \"orders.write\")]"));
        }
    }
}
