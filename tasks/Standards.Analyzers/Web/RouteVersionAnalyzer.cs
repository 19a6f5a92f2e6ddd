using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// STD1714: the route of an endpoint or an <c>[ApiController]</c> without a version, said once for a group or controller. Silent for probes and sign-in, for
/// computed routes, and where the compilation uses Asp.Versioning. Clause: <c>api-url-versioning</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RouteVersionAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeAtEnd(
        "STD1714",
        "Routes carry a version",
        "'{0}' has no version, so a breaking change breaks every caller. Begin the route with '/api/v1/'.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!EndpointCalls.AreJudged(compilation) || IsVersioned(compilation))
        {
            return;
        }

        var routes = new EndpointRoutes();
        context.RegisterOperationAction(operation => routes.Add((IInvocationOperation)operation.Operation), OperationKind.Invocation);
        context.RegisterCompilationEndAction(end =>
        {
            foreach (var (location, route) in routes.Unversioned())
            {
                end.ReportDiagnostic(Diagnostic.Create(Rule, location, route));
            }
        });
        if (compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ControllerBase") is { } controller)
        {
            context.RegisterSymbolAction(symbol => AnalyzeType(symbol, controller), SymbolKind.NamedType);
        }
    }

    private static bool IsVersioned(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(name => name.Name.StartsWith("Asp.Versioning", StringComparison.Ordinal));

    private static void AnalyzeType(SymbolAnalysisContext context, INamedTypeSymbol controllerBase)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (Controllers.Is(type, controllerBase)
            && Controllers.IsApi(type)
            && Controllers.Actions(type).FirstOrDefault(action => EndpointRoutes.NeedsVersion(Controllers.RouteOf(type, action))) is { } action)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, PlaceOf(type, action), Controllers.RouteOf(type, action)));
        }
    }

    // The route of the controller is where a version goes, and that of the action where it stands alone.
    private static Location PlaceOf(INamedTypeSymbol type, IMethodSymbol action) =>
        Controllers.TemplatePlace(type) ?? Controllers.TemplatePlace(action) ?? type.Locations[0];
}
