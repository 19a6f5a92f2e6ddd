using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>
/// STD1218: a <c>TaskCompletionSource</c> whose continuations run in the thread that completes it, inside of whatever that thread holds. Options that
/// are not constant, and tests, are left alone. Clause: <c>signals-separate-from-queues</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CompletionSourceAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1218",
        "A completion source runs continuations asynchronously",
        "Completing this source runs the code that awaits it, in the same thread and under the same locks. Pass "
            + "'TaskCreationOptions.RunContinuationsAsynchronously'.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        var plain = compilation.GetTypeByMetadataName("System.Threading.Tasks.TaskCompletionSource");
        if (!ProjectKind.IsTest(compilation) && compilation.GetTypeByMetadataName("System.Threading.Tasks.TaskCompletionSource`1") is { } generic)
        {
            context.RegisterOperationAction(operation => Analyze(operation, plain, generic), OperationKind.ObjectCreation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol? plain, INamedTypeSymbol generic)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is { Name: "TaskCompletionSource" } type
            && (SymbolEqualityComparer.Default.Equals(type, plain) || SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, generic))
            && !RunsAsynchronously(creation))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, creation.Syntax.GetLocation()));
        }
    }

    private static bool RunsAsynchronously(IObjectCreationOperation creation) =>
        creation.Arguments.FirstOrDefault(a => a.Parameter?.Type.Name == "TaskCreationOptions")?.Value is { } options
        && (options.ConstantValue is not { HasValue: true, Value: int value } || (value & (int)TaskCreationOptions.RunContinuationsAsynchronously) != 0);
}
