using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Telemetry;

/// <summary>
/// STD1520: an activity that is started and dropped, or kept in a local variable that neither <c>using</c> nor a <c>finally</c> ends. Silent where it
/// goes to a field, a caller or another function. Clause: <c>spans-ended-always</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpanEndAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1520",
        "A span ends",
        "The span {0}: it is not exported, and what runs later becomes its child. Write 'using var activity = …'.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!ProjectKind.IsTest(compilation) && compilation.GetTypeByMetadataName("System.Diagnostics.ActivitySource") is { } source)
        {
            context.RegisterOperationAction(operation => Analyze(operation, source), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol source)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name == "StartActivity"
            && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, source)
            && ProblemOf(call) is { } problem
            && !call.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), problem));
        }
    }

    private static string? ProblemOf(IInvocationOperation call)
    {
        // 'source?.StartActivity()' is read where its result goes.
        IOperation value = call.Parent is IConditionalAccessOperation access && access.WhenNotNull == call ? access : call;
        return value.Consumer() switch
        {
            IExpressionStatementOperation => "is never ended",
            ISimpleAssignmentOperation { Target: IDiscardOperation } => "is never ended",
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => ProblemOf(local.Local, call),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } when !IsUsing(declarator) => ProblemOf(declarator.Symbol, call),
            _ => null,
        };
    }

    private static bool IsUsing(IVariableDeclaratorOperation declarator) =>
        declarator.Parent?.Parent is IVariableDeclarationGroupOperation { Parent: IUsingDeclarationOperation or IUsingOperation };

    private static string? ProblemOf(ILocalSymbol local, IOperation call)
    {
        var ends = false;
        foreach (var reference in call.Root().Descendants().OfType<ILocalReferenceOperation>())
        {
            if (!SymbolEqualityComparer.Default.Equals(reference.Local, local))
            {
                continue;
            }

            var end = IsEnd(reference);
            if (Escapes(reference) || (end && IsOnEveryPath(reference)))
            {
                return null;
            }

            ends |= end;
        }

        return ends ? "is not ended when something throws" : "is never ended";
    }

    private static bool IsEnd(ILocalReferenceOperation reference) =>
        CallOn(reference) is { TargetMethod.Name: "Dispose" or "Stop" };

    private static IInvocationOperation? CallOn(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IInvocationOperation call when call.Instance == reference => call,
        IConditionalAccessOperation { WhenNotNull: IInvocationOperation call } access when access.Operation == reference => call,
        _ => null,
    };

    // In a 'finally', or in a lambda that somebody runs.
    private static bool IsOnEveryPath(IOperation end)
    {
        for (var current = end; current.Parent is { } parent; current = parent)
        {
            if ((parent is ITryOperation attempt && attempt.Finally == current) || parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }

    // What is not a read of a member, a test or an assignment gives the activity to something else.
    private static bool Escapes(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IInvocationOperation call => call.Instance != reference,
        IConditionalAccessOperation access => access.Operation != reference,
        IPropertyReferenceOperation or IIsPatternOperation or IBinaryOperation or IIsTypeOperation => false,
        ISimpleAssignmentOperation assignment => assignment.Target != reference,
        _ => true,
    };
}
