using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// STD1711: a controller, page, hub or service of gRPC that is given a context, connection, data source or command of a database or makes one, or a handler
/// of <c>MapGet</c> and its kind that is given one or asks for it.
/// Clause: <c>separate-business-data-presentation</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndpointDatabaseAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1711",
        "An endpoint does not touch the database",
        "The endpoint works on '{0}' itself, so its rules can be tested and used with HTTP and a database only. Move the work into a type of its own.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!EndpointCalls.AreJudged(compilation))
        {
            return;
        }

        var types = new DatabaseTypes(compilation);
        context.RegisterOperationAction(operation => AnalyzeMap(operation, types), OperationKind.Invocation);
        var controller = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ControllerBase");
        context.RegisterSymbolAction(symbol => AnalyzeType(symbol, controller, types), SymbolKind.NamedType);
        context.RegisterOperationAction(operation => AnalyzeCreation(operation, controller, types), OperationKind.ObjectCreation);
    }

    private static void AnalyzeMap(OperationAnalysisContext context, DatabaseTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (EndpointCalls.IsMap(call)
            && EndpointCalls.Handler(call) is { } handler
            && handler.Parameters.SelectMany(Taken).FirstOrDefault(types.Contains) is { } taken)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), taken.Name));
        }
        else if (call.TargetMethod is { Name: "GetRequiredService" or "GetService", TypeArguments: { Length: 1 } asked }
            && types.Contains(asked[0])
            && CompositionRoot.IsOfHandler(call))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), asked[0].Name));
        }
    }

    // Of '[AsParameters]' each member is a parameter.
    private static IEnumerable<ITypeSymbol> Taken(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(a => a.AttributeClass?.Name == "AsParametersAttribute")
            ? parameter.Type.GetMembers().OfType<IPropertySymbol>().Select(p => p.Type)
            : [parameter.Type];

    private static void AnalyzeType(SymbolAnalysisContext context, INamedTypeSymbol? controllerBase, DatabaseTypes types)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (IsEndpoint(type, controllerBase) && Given(type).FirstOrDefault(p => types.Contains(p.Type)) is { } parameter)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, parameter.Locations[0], parameter.Type.Name));
        }
    }

    // 'new SqlConnection(…)' in an action.
    private static void AnalyzeCreation(OperationAnalysisContext context, INamedTypeSymbol? controllerBase, DatabaseTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is { } created
            && types.ContainsConnection(created)
            && context.ContainingSymbol.ContainingType is { } type
            && (IsEndpoint(type, controllerBase) || IsRpc(context.ContainingSymbol)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, creation.Syntax.GetLocation(), created.Name));
        }
    }

    private static bool IsEndpoint(INamedTypeSymbol type, INamedTypeSymbol? controllerBase) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false }
        && type.BaseType is { SpecialType: not SpecialType.System_Object }
        && ((controllerBase is not null && Controllers.Is(type, controllerBase)) || IsOther(type));

    // Pages, hubs, and services of gRPC, whose base a tool writes.
    private static bool IsOther(INamedTypeSymbol type) => type.SelfAndBases().Skip(1).Any(t =>
        (t.Name is "PageModel" or "Hub" && t.IsOfAspNet()) || t.GetAttributes().Any(a => a.AttributeClass?.Name == "BindServiceMethodAttribute"));

    // 'override Task<Reply> Count(Request request, ServerCallContext context)'.
    private static bool IsRpc(ISymbol member) => member is IMethodSymbol method && method.Parameters.LastOrDefault()?.Type.Name == "ServerCallContext";

    private static IEnumerable<IParameterSymbol> Given(INamedTypeSymbol type) =>
        type.InstanceConstructors.Concat(Controllers.Actions(type)).SelectMany(method => method.Parameters);
}
