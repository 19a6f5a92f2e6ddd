using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// STD1711: a controller that is given a context, connection, data source or command of a database, or a handler of <c>MapGet</c> and its kind that is.
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
        if (compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ControllerBase") is { } controller)
        {
            context.RegisterSymbolAction(symbol => AnalyzeType(symbol, controller, types), SymbolKind.NamedType);
        }
    }

    private static void AnalyzeMap(OperationAnalysisContext context, DatabaseTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (EndpointCalls.IsMap(call)
            && EndpointCalls.Handler(call) is { } handler
            && handler.Parameters.FirstOrDefault(p => types.Contains(p.Type)) is { } parameter)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), parameter.Type.Name));
        }
    }

    private static void AnalyzeType(SymbolAnalysisContext context, INamedTypeSymbol controllerBase, DatabaseTypes types)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (Controllers.Is(type, controllerBase) && Given(type).FirstOrDefault(p => types.Contains(p.Type)) is { } parameter)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, parameter.Locations[0], parameter.Type.Name));
        }
    }

    private static IEnumerable<IParameterSymbol> Given(INamedTypeSymbol type) =>
        type.InstanceConstructors.Concat(Controllers.Actions(type)).SelectMany(method => method.Parameters);
}
