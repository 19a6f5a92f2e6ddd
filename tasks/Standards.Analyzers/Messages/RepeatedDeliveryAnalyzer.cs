using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Messages;

/// <summary>
/// STD1733: a consumer that adds what a message says to what is stored, and asks nowhere whether it has seen the message. Brokers deliver at least once,
/// so that the second delivery counts twice. Silent: consumers that set a value (twice is as good as once), that name an id of the message, or that have
/// an inbox. Clause: <c>idempotent-consumers</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RepeatedDeliveryAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1733",
        "A message that comes twice counts once",
        "'{0}' adds to what is stored for every delivery, and never asks whether it has seen this message. Store the id of the message with the change, and "
            + "skip a message whose id is stored.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            var hasInbox = context.Compilation.GetTypeByMetadataName("MassTransit.EntityFrameworkOutboxConfigurationExtensions") is not null;
            context.RegisterOperationBlockAction(block => Analyze(block, hasInbox));
        }
    }

    private static void Analyze(OperationBlockAnalysisContext context, bool hasInbox)
    {
        if (context.OwningSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method
            && Consumers.MessageOf(method) is { } message
            && !(hasInbox && Consumers.IsOfMassTransit(method.ContainingType))
            && context.OperationBlocks.Any(block => Accumulation.Adds(block, message))
            && !context.OperationBlocks.Any(block => Accumulation.AsksForId(block, message))
            && !Accumulation.HasInbox(method.ContainingType))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, method.Locations[0], method.Name));
        }
    }
}
