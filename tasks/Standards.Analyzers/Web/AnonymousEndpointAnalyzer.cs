using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// STD1705: an endpoint, group, controller or action that is anonymous, and whose route neither the handbooks nor <c>standards_anonymous_routes</c> list.
/// Silent where the route is computed.
/// Also the other way: a probe that asks for credentials. Clauses: <c>health-endpoints-anonymous</c>, <c>default-deny-endpoints</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AnonymousEndpointAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeAtEnd(
        "STD1705",
        "Probes are anonymous, other endpoints only if listed",
        "'{0}' {1}.");

    private const string Authorize = "AuthorizeAttribute";

    private const string Open =
        "answers callers without credentials. Require authorization, or list the route in '" + AnonymousRoutes.Option + "' of .editorconfig";

    private const string Closed = "asks probes for credentials, which orchestrators do not have. Write '{0}'";

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!EndpointCalls.AreJudged(compilation))
        {
            return;
        }

        var probes = new ProtectedProbes();
        context.RegisterOperationAction(o => AnalyzeCall(o, probes), OperationKind.Invocation);
        context.RegisterOperationAction(o => probes.AddPolicy(o.Operation), OperationKind.SimpleAssignment);
        context.RegisterCompilationEndAction(end =>
        {
            foreach (var probe in probes.Found)
            {
                var fix = string.Format(Closed, "AllowAnonymous()");
                end.ReportDiagnostic(Diagnostic.Create(Rule, probe.Syntax.NameLocation(), EndpointCalls.Pattern(probe) ?? "", fix));
            }
        });
        if (compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ControllerBase") is { } controller)
        {
            context.RegisterSymbolAction(symbol => AnalyzeType(symbol, controller), SymbolKind.NamedType);
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context, ProtectedProbes probes)
    {
        var call = (IInvocationOperation)context.Operation;
        probes.Add(call);
        if (OpenedBy(call) is { } place
            && !call.IsQuoted()
            && EndpointChain.Of(call) is { Route: { } route } chain
            && !RoutesFor(context.Options, call.Syntax.SyntaxTree).Contains(route, OwnMapOf(chain)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, place, route, Open));
        }
    }

    // 'AllowAnonymous()', 'WithMetadata(new AllowAnonymousAttribute())', and the attribute of a lambda, a method or a hub that is mapped.
    private static Location? OpenedBy(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is "AllowAnonymous" or "WithMetadata" && call.TargetMethod.ContainingType.IsOfAspNet())
        {
            return call.TargetMethod.Name == "AllowAnonymous" || call.Arguments.Any(a => a.Value.DescendantsAndSelf().Any(IsMark))
                ? call.Syntax.NameLocation()
                : null;
        }

        return EndpointCalls.IsMap(call)
            ? call.TargetMethod.TypeArguments.Concat<ISymbol?>([EndpointCalls.Handler(call)])
                .Select(symbol => symbol is null ? null : AttributeOf(symbol)?.ApplicationSyntaxReference)
                .FirstOrDefault(found => found is not null) is { } attribute ? PlaceOf(attribute, call) : null
            : null;
    }

    // A hub of another project has its attribute there.
    private static Location PlaceOf(SyntaxReference attribute, IOperation call) =>
        call.SemanticModel?.Compilation.ContainsSyntaxTree(attribute.SyntaxTree) == true
            ? attribute.SyntaxTree.GetLocation(attribute.Span)
            : call.Syntax.NameLocation();

    private static bool IsMark(IOperation value) => value is IObjectCreationOperation { Type.Name: "AllowAnonymousAttribute" };

    // 'group.MapLoginEndpoint().AllowAnonymous()': the method that the project maps it by says what it is.
    private static string OwnMapOf(EndpointChain chain) => string.Join(".", chain.Calls
        .Where(call => call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal) && !EndpointCalls.IsMap(call) && !EndpointCalls.IsGroup(call))
        .Select(call => call.TargetMethod.Name));

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
                Report(context, attribute, Controllers.RouteOf(type, open), Open);
            }

            return;
        }

        foreach (var action in actions)
        {
            AnalyzeAction(context, type, action);
        }
    }

    private static void AnalyzeAction(SymbolAnalysisContext context, INamedTypeSymbol type, IMethodSymbol action)
    {
        if (AttributeOf(action) is { } own)
        {
            if (!IsListed(context, type, action))
            {
                Report(context, own, Controllers.RouteOf(type, action), Open);
            }
        }
        else if ((AttributeOf(action, Authorize) ?? AttributeOf(type, Authorize)) is { } asks
            && Controllers.RouteOf(type, action) is var route
            && AnonymousRoutes.IsHealth(route))
        {
            Report(context, asks, route, string.Format(Closed, "[AllowAnonymous]"));
        }
    }

    private static AttributeData? AttributeOf(ISymbol symbol, string name = "AllowAnonymousAttribute") =>
        symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass is { } type && type.Name == name && type.IsOfAspNet());

    private static bool IsListed(SymbolAnalysisContext context, INamedTypeSymbol type, IMethodSymbol action)
    {
        var routes = RoutesFor(context.Options, type.DeclaringSyntaxReferences[0].SyntaxTree);
        return routes.Contains(Controllers.RouteOf(type, action), Controllers.NameOf(type) + "." + action.Name);
    }

    private static void Report(SymbolAnalysisContext context, AttributeData attribute, string route, string finding)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is { } syntax)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, syntax.GetLocation(), route, finding));
        }
    }

    private static AnonymousRoutes RoutesFor(AnalyzerOptions options, SyntaxTree tree) => new(options.AnalyzerConfigOptionsProvider.GetOptions(tree));
}
