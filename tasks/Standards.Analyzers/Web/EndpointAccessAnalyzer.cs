using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// STD1704: an endpoint or a controller of which nothing says who may call it, in a compilation that asks for callers elsewhere. Groups, variables and
/// methods that map on a parameter are followed; a fallback policy is for all, and one that every caller passes is found itself. Clauses:
/// <c>default-deny-endpoints</c>, <c>access-least-privilege</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndpointAccessAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeAtEnd(
        "STD1704",
        "Every endpoint declares its access",
        "Every caller reaches {0}, and nothing says that this is meant. Write '{1}', or '{2}' where it is.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!EndpointCalls.AreJudged(compilation))
        {
            return;
        }

        var access = new EndpointAccess();
        var open = new ConcurrentBag<ISymbol>();
        context.RegisterOperationAction(o => access.Add((IInvocationOperation)o.Operation, o.ContainingSymbol), OperationKind.Invocation);
        context.RegisterOperationAction(o => AddCreation((IObjectCreationOperation)o.Operation, access), OperationKind.ObjectCreation);
        context.RegisterOperationAction(o => AddAssignment(o, access), OperationKind.SimpleAssignment);
        if (compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ControllerBase") is { } controller)
        {
            context.RegisterSymbolAction(s => AddController((INamedTypeSymbol)s.Symbol, controller, access, open), SymbolKind.NamedType);
        }

        context.RegisterCompilationEndAction(end => Report(end, access, open));
    }

    private static void AddCreation(IObjectCreationOperation creation, EndpointAccess access)
    {
        if (creation.Type?.Name == "AuthorizeFilter")
        {
            access.AddFilter();
        }
    }

    private static void AddAssignment(OperationAnalysisContext context, EndpointAccess access)
    {
        if (FallbackPolicy.In(context.Operation) is { } policy)
        {
            access.AddFallback(context.Operation, policy, context.ContainingSymbol);
        }
    }

    private static void AddController(INamedTypeSymbol type, INamedTypeSymbol controllerBase, EndpointAccess access, ConcurrentBag<ISymbol> open)
    {
        if (!Controllers.Is(type, controllerBase))
        {
            return;
        }

        if (AccessDecisions.IsDecided(type))
        {
            access.AddAttribute();
            return;
        }

        var actions = Controllers.Actions(type).ToList();
        var undecided = actions.Where(action => !AccessDecisions.IsDecided(action)).ToList();
        var judged = undecided.Where(action => !AnonymousRoutes.IsProbe($"{Controllers.NameOf(type)}/{Controllers.RouteOf(type, action)}")).ToList();
        if (undecided.Count < actions.Count)
        {
            access.AddAttribute();
            judged.ForEach(open.Add);
        }
        else if (judged.Count > 0)
        {
            open.Add(type);
        }
    }

    private static void Report(CompilationAnalysisContext context, EndpointAccess access, ConcurrentBag<ISymbol> open)
    {
        foreach (var fallback in access.OpenFallbacks)
        {
            const string All = "every endpoint without a policy of its own";
            context.ReportDiagnostic(Diagnostic.Create(Rule, fallback.Syntax.NameLocation(), All, "RequireAuthenticatedUser", "AllowAnonymous"));
        }

        if (!access.IsUsed || access.IsForAll)
        {
            return;
        }

        foreach (var symbol in access.IsForControllers ? [] : open)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, symbol.Locations[0], $"'{symbol.Name}'", "[Authorize]", "[AllowAnonymous]"));
        }

        foreach (var map in access.Open)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, map.Syntax.NameLocation(), NameOf(map), "RequireAuthorization", "AllowAnonymous"));
        }
    }

    private static string NameOf(IInvocationOperation map) => EndpointCalls.Pattern(map) is { Length: > 0 } pattern ? $"'{pattern}'" : "the endpoint";
}
