using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// STD1715: an endpoint of a controller or of minimal APIs that takes or answers what a database stores. STD1716: one that answers GET with a bare sequence and
/// takes nothing by which its caller asks for a part. Clauses: <c>dto-not-entity</c>, <c>api-pagination</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndpointContractAnalyzer() : RuleAnalyzer(Entity, Unpaged)
{
    private static readonly DiagnosticDescriptor Entity = RuleDescription.CodeSuggestionAtEnd(
        "STD1715",
        "Endpoints speak in contract types",
        "The endpoint '{0}' takes or answers '{1}', which the database stores: a changed column changes the API. Map it to a contract type.");

    private static readonly DiagnosticDescriptor Unpaged = RuleDescription.CodeSuggestionAtEnd(
        "STD1716",
        "Collections are paged",
        "The endpoint '{0}' answers with all '{1}' that there are. Take a cursor or a page with a limit, and answer with a page.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        var controllerBase = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ControllerBase");
        if (ProjectKind.IsTest(compilation) || (controllerBase is null && !EndpointCalls.AreJudged(compilation)))
        {
            return;
        }

        var answers = new EndpointAnswers();
        context.RegisterOperationAction(operation => Analyze(operation, answers), OperationKind.Invocation);
        if (controllerBase is not null)
        {
            context.RegisterSymbolAction(symbol => AddController((INamedTypeSymbol)symbol.Symbol, controllerBase, answers), SymbolKind.NamedType);
        }

        context.RegisterCompilationEndAction(end => Report(end, answers));
    }

    private static void Analyze(OperationAnalysisContext context, EndpointAnswers answers)
    {
        var call = (IInvocationOperation)context.Operation;
        if (EndpointCalls.IsMap(call) && EndpointCalls.Handler(call) is { } handler)
        {
            var name = EndpointCalls.Pattern(call) ?? handler.Name;
            answers.Add(new Endpoint(handler, name, EndpointCalls.Verb(call) == "GET", call.Syntax.NameLocation()));
        }
        else if (EndpointAnswers.ValueOf(call) is { } value && call.Function(context.ContainingSymbol) is { } function)
        {
            answers.Add(function, value);
        }
    }

    private static void AddController(INamedTypeSymbol type, INamedTypeSymbol controllerBase, EndpointAnswers answers)
    {
        if (!Controllers.Is(type, controllerBase) || !Controllers.IsApi(type))
        {
            return;
        }

        foreach (var action in Controllers.Actions(type))
        {
            if (action.Locations.FirstOrDefault() is { IsInSource: true } place)
            {
                answers.Add(new Endpoint(action, action.Name, Controllers.Answers(action, "HttpGetAttribute"), place));
            }
        }
    }

    private static void Report(CompilationAnalysisContext context, EndpointAnswers answers)
    {
        var entities = new StoredTypes(context.Compilation);
        foreach (var endpoint in answers.Endpoints)
        {
            var values = answers.Of(endpoint);
            if (values.Concat(endpoint.Function.Parameters.Select(p => p.Type)).Select(entities.In).FirstOrDefault(found => found is not null) is { } entity)
            {
                context.ReportDiagnostic(Diagnostic.Create(Entity, endpoint.Place, endpoint.Name, entity.Name));
            }

            if (endpoint.IsGet
                && values.Select(Paging.ElementOf).FirstOrDefault(e => e is not null) is { } element
                && !Paging.IsAsked(endpoint.Function, element))
            {
                context.ReportDiagnostic(Diagnostic.Create(Unpaged, endpoint.Place, endpoint.Name, element.Name));
            }
        }
    }
}
