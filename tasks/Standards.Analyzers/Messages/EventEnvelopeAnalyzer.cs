using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Messages;

/// <summary>
/// STD1730: an event of a domain or an integration that lacks fields of the envelope. A base class is asked for what all events share, and once. Silent
/// where a library or a type of the project is the envelope, and for events whose base class is compiled elsewhere. Clauses:
/// <c>event-envelope-fields</c>, <c>event-metadata-correlation</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EventEnvelopeAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1730",
        "An event has the envelope",
        "'{0}' lacks {1}, without which its readers cannot order it, tell it from a repetition or trace it. Add them, best to a base record of all events.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!ProjectKind.IsTest(compilation))
        {
            var haveEnvelope = new Lazy<bool>(() => EventTypes.HaveEnvelope(compilation));
            context.RegisterSymbolAction(symbol => Analyze(symbol, haveEnvelope), SymbolKind.NamedType);
            context.RegisterOperationAction(AnalyzeTime, OperationKind.SimpleAssignment);
        }
    }

    private static void Analyze(SymbolAnalysisContext context, Lazy<bool> haveEnvelope)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if ((EventTypes.Contains(type) || EventEnvelope.IsOne(type))
            && !IsJudgedElsewhere(type)
            && EventEnvelope.MissingIn(type) is { Count: > 0 } missing
            && (EventEnvelope.IsBegunIn(type) || !haveEnvelope.Value))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], type.Name, string.Join(", ", missing)));
        }
        else if (EventEnvelope.IsMetadataWithoutCorrelation(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], type.Name, "CorrelationId"));
        }
    }

    // 'OccurredAt = DateTimeOffset.Now': the same moment reads otherwise on another server.
    private static void AnalyzeTime(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "OccurredAt" or "OccurredOn", ContainingType: { } type } }
            && assignment.Value.Unwrapped() is IPropertyReferenceOperation { Property: { Name: "Now", ContainingType.Name: "DateTime" or "DateTimeOffset" } }
            && (EventTypes.Contains(type) || EventEnvelope.IsOne(type)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, assignment.Syntax.GetLocation(), type.Name, "a time in UTC"));
        }
    }

    private static bool IsJudgedElsewhere(INamedTypeSymbol type) => EventTypes.BaseOf(type) is { } outer && !outer.Locations.Any(l => l.IsInSource);
}
