using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>
/// STD1616: a function that disposes of a field before the field that was opened over it: a connection before its transaction, a stream before its writer.
/// By the types, and where a constructor made the one of the other, by that. Clause: <c>dispose-order-lifo</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DisposeOrderAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1616",
        "What was opened last is closed first",
        "'{0}' is closed here, and '{1}', which works on it, only behind it. Close '{1}' first.");

    private static readonly HashSet<string> Ends =
        new(StringComparer.Ordinal) { "Dispose", "DisposeAsync", "DisposeAsyncCore", "Close", "CloseAsync", "StopAsync" };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationBlockAction(Analyze);
        }
    }

    private static void Analyze(OperationBlockAnalysisContext context)
    {
        if (context.OwningSymbol is not IMethodSymbol { Name: var name, ContainingType: var type } || !Ends.Contains(name))
        {
            return;
        }

        var closed = context.OperationBlocks
            .SelectMany(block => block.Descendants())
            .OfType<IInvocationOperation>()
            .Where(call => IsClose(call.TargetMethod))
            .Select(call => (Call: call, Field: FieldOf(call)))
            .Where(c => c.Field is not null)
            .ToList();
        for (var i = 0; i < closed.Count; i++)
        {
            var below = closed[i].Field!;
            var above = closed.Skip(i + 1).Select(c => c.Field!).FirstOrDefault(f => OpenedOver.Field(f, below, type, context.CancellationToken));
            if (above is not null && !closed.Take(i).Any(c => SymbolEqualityComparer.Default.Equals(c.Field, above)))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, closed[i].Call.Syntax.NameLocation(), below.Name, above.Name));
            }
        }
    }

    private static bool IsClose(IMethodSymbol method) =>
        method is { Name: "Dispose" or "DisposeAsync" or "Close" or "CloseAsync" } && method.Parameters.All(p => p.IsOptional);

    // '_writer.Dispose()', '_writer?.Dispose()' and 'await _writer.DisposeAsync().ConfigureAwait(false)'.
    private static IFieldSymbol? FieldOf(IInvocationOperation call) =>
        call.Instance?.Unwrapped() is IConditionalAccessInstanceOperation instance
            ? OwnField(instance.Around<IConditionalAccessOperation>()?.Operation)
            : OwnField(call.Instance);

    private static IFieldSymbol? OwnField(IOperation? instance) =>
        instance?.Unwrapped() is IFieldReferenceOperation { Instance: IInstanceReferenceOperation or null } reference ? reference.Field : null;
}
