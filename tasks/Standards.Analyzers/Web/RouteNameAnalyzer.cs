using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// STD1713: a segment of a constant route that begins with a verb for which HTTP has a method, of endpoints, groups and actions of <c>[ApiController]</c>.
/// Clause: <c>api-resource-naming</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RouteNameAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1713",
        "Routes are nouns",
        "'{0}' repeats the method of HTTP in the path. Name the resource in the plural, and let GET, POST, PUT or DELETE be the verb.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!EndpointCalls.AreJudged(compilation))
        {
            return;
        }

        context.RegisterOperationAction(AnalyzeMap, OperationKind.Invocation);
        if (compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ControllerBase") is { } controller)
        {
            context.RegisterSymbolAction(symbol => AnalyzeType(symbol, controller), SymbolKind.NamedType);
        }
    }

    private static void AnalyzeMap(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if ((EndpointCalls.IsMap(call) || EndpointCalls.IsGroup(call)) && EndpointCalls.Pattern(call) is { } pattern)
        {
            Report(context.ReportDiagnostic, call.Syntax.NameLocation(), pattern);
        }
    }

    private static void AnalyzeType(SymbolAnalysisContext context, INamedTypeSymbol controllerBase)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!Controllers.Is(type, controllerBase) || !Controllers.IsApi(type))
        {
            return;
        }

        foreach (var action in Controllers.Actions(type))
        {
            Report(context.ReportDiagnostic, PlaceOf(type, action), Controllers.RouteOf(type, action));
        }
    }

    private static void Report(Action<Diagnostic> report, Location place, string route)
    {
        if (Routes.VerbIn(route) is { } verb)
        {
            report(Diagnostic.Create(Rule, place, verb));
        }
    }

    // Of '[action]' the name of the method is the route.
    private static Location PlaceOf(INamedTypeSymbol type, IMethodSymbol action) =>
        Controllers.TemplatePlace(action, HasVerb) ?? Controllers.TemplatePlace(type, HasVerb) ?? action.Locations[0];

    private static bool HasVerb(string template) => Routes.VerbIn(template) is not null;
}
