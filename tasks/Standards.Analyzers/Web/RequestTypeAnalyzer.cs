using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// What callers send. STD1702: a text, a number or a list of a request without a limit, which nothing of the compilation validates. STD1612: an id or a time in
/// the request that creates a resource. Clauses: <c>validate-all-external-input</c>, <c>validate-path-and-body</c>, <c>bounds-checked</c>,
/// <c>resource-requests-positive</c>, <c>server-generated-identity-and-time</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestTypeAnalyzer() : RuleAnalyzer(Limits, Given)
{
    private static readonly DiagnosticDescriptor Limits = RuleDescription.CodeSuggestionAtEnd(
        "STD1702",
        "Every input has limits",
        "Callers choose any {0} for '{1}' of {2}. Put {3} on it, or validate {2}.");

    private static readonly DiagnosticDescriptor Given = RuleDescription.CodeAtEnd(
        "STD1612",
        "The server sets ids and times",
        "'{0}' lets the caller choose '{1}' of what it creates. Leave it out of the request, and set it in the service.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!EndpointCalls.AreJudged(compilation))
        {
            return;
        }

        var requests = new RequestTypes();
        var checks = new RequestChecks();
        context.RegisterOperationAction(
            operation =>
            {
                var call = (IInvocationOperation)operation.Operation;
                requests.Add(call);
                checks.Add(call);
            },
            OperationKind.Invocation);
        context.RegisterOperationAction(operation => requests.AddSet((ISimpleAssignmentOperation)operation.Operation), OperationKind.SimpleAssignment);
        context.RegisterOperationAction(operation => checks.Add((IBinaryOperation)operation.Operation), OperationKind.Binary);
        context.RegisterOperationAction(operation => checks.Add((IIsPatternOperation)operation.Operation), OperationKind.IsPattern);
        var controller = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ControllerBase");
        context.RegisterSymbolAction(symbol => AddType((INamedTypeSymbol)symbol.Symbol, controller, requests, checks), SymbolKind.NamedType);
        context.RegisterCompilationEndAction(end =>
        {
            ReportLimits(end, requests, checks);
            ReportGiven(end, requests);
        });
    }

    private static void AddType(INamedTypeSymbol type, INamedTypeSymbol? controller, RequestTypes requests, RequestChecks checks)
    {
        checks.Add(type);
        if (controller is not null && Controllers.Is(type, controller))
        {
            requests.Add(type);
        }
    }

    private static void ReportLimits(CompilationAnalysisContext context, RequestTypes requests, RequestChecks checks)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var type in requests.WithParts(checks.IsValidated))
        {
            foreach (var member in RequestMembers.Of(type).Where(member => !checks.IsCompared(member) && seen.Add(member)))
            {
                if (InputLimit.MissingOn(member) is { } missing && member.PlaceIn(context.Compilation) is { } place)
                {
                    context.ReportDiagnostic(Diagnostic.Create(Limits, place, missing.What, member.Name, $"'{type.Name}'", missing.Attribute));
                }
            }
        }

        foreach (var parameter in requests.Numbers.Where(parameter => !checks.IsCompared(parameter)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Limits, parameter.Locations[0], "value", parameter.Name, "the request", "[Range]"));
        }
    }

    private static void ReportGiven(CompilationAnalysisContext context, RequestTypes requests)
    {
        foreach (var type in requests.Creating)
        {
            foreach (var member in RequestMembers.Of(type).Where(member => ServerValues.Contains(type, member) && !requests.IsSet(member)))
            {
                if (member.PlaceIn(context.Compilation) is { } place)
                {
                    context.ReportDiagnostic(Diagnostic.Create(Given, place, type.Name, member.Name));
                }
            }
        }
    }
}
