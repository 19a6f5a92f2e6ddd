using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
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
        }
    }

    private static void Analyze(SymbolAnalysisContext context, Lazy<bool> haveEnvelope)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (EventTypes.Contains(type)
            && !IsJudgedElsewhere(type)
            && EventEnvelope.MissingIn(type) is { Count: > 0 } missing
            && !haveEnvelope.Value)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], type.Name, string.Join(", ", missing)));
        }
    }

    private static bool IsJudgedElsewhere(INamedTypeSymbol type) => EventTypes.BaseOf(type) is { } outer && !outer.Locations.Any(l => l.IsInSource);
}
