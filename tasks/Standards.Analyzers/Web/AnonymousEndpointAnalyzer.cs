using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// STD1705: an endpoint, group, controller or action that is anonymous, and whose route neither the handbooks nor <c>standards_anonymous_routes</c> list.
/// Silent where the route is computed. Clauses: <c>health-endpoints-anonymous</c>, <c>default-deny-endpoints</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AnonymousEndpointAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1705",
        "Only listed endpoints are anonymous",
        "'{0}' answers callers without credentials. Require authorization, or list the route in '" + AnonymousRoutes.Option + "' of .editorconfig.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!EndpointCalls.AreJudged(compilation))
        {
            return;
        }

        context.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
        if (compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ControllerBase") is { } controller)
        {
            context.RegisterSymbolAction(symbol => AnalyzeType(symbol, controller), SymbolKind.NamedType);
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name == "AllowAnonymous"
            && call.TargetMethod.ContainingType.IsOfAspNet()
            && !call.IsQuoted()
            && EndpointChain.Of(call).Route is { } route
            && !RoutesFor(context.Options, call.Syntax.SyntaxTree).Contains(route))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), route));
        }
    }

    private static void AnalyzeType(SymbolAnalysisContext context, INamedTypeSymbol controllerBase)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!Controllers.Is(type, controllerBase))
        {
            return;
        }

        var actions = Controllers.Actions(type).ToList();
        if (AttributeOf(type) is { } attribute)
        {
            if (actions.FirstOrDefault(action => !AccessDecisions.IsDecided(action) && !IsListed(context, type, action)) is { } open)
            {
                Report(context, attribute, Controllers.RouteOf(type, open));
            }

            return;
        }

        foreach (var action in actions)
        {
            if (AttributeOf(action) is { } own && !IsListed(context, type, action))
            {
                Report(context, own, Controllers.RouteOf(type, action));
            }
        }
    }

    private static AttributeData? AttributeOf(ISymbol symbol) =>
        symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass is { Name: "AllowAnonymousAttribute" } type && type.IsOfAspNet());

    private static bool IsListed(SymbolAnalysisContext context, INamedTypeSymbol type, IMethodSymbol action)
    {
        var routes = RoutesFor(context.Options, type.DeclaringSyntaxReferences[0].SyntaxTree);
        return routes.Contains(Controllers.RouteOf(type, action), Controllers.NameOf(type) + "." + action.Name);
    }

    private static void Report(SymbolAnalysisContext context, AttributeData attribute, string route)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is { } syntax)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, syntax.GetLocation(), route));
        }
    }

    private static AnonymousRoutes RoutesFor(AnalyzerOptions options, SyntaxTree tree) => new(options.AnalyzerConfigOptionsProvider.GetOptions(tree));
}
