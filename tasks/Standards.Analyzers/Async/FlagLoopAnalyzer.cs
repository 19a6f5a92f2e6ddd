using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>
/// STD1225: a long-running loop that only a Boolean of its type ends, with a wait in it that is given no token: the loop ends when the wait does. In async
/// functions, and in those that a thread or a task runs. Clause: <c>background-work-can-be-stopped</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FlagLoopAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1225",
        "A long-running loop observes a token",
        "'{0}' ends this loop only after the wait in it, and nothing ends the wait. Write 'while (!cancellationToken.IsCancellationRequested)', and pass the "
            + "token to what the loop waits for.");

    // Words of a flag that starts or stops work; others say what the work has found.
    private static readonly HashSet<string> OfWork = new(StringComparer.Ordinal)
    {
        "stop", "stopped", "stopping", "run", "running", "active", "alive", "closed", "closing", "disposed", "disposing", "shutdown", "shutting", "exit",
        "exiting", "quit", "cancel", "cancelled", "canceled", "started", "enabled", "terminate", "terminated", "terminating", "abort", "aborted", "keep",
    };

    // Whoever sets the flag can set a signal too, and ends that wait.
    private static readonly HashSet<string> Waits = new(StringComparer.Ordinal) { "Sleep", "Take", "Join" };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationAction(Analyze, OperationKind.Loop);
        }
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        if (context.Operation is IWhileLoopOperation { Condition: { } condition } loop
            && FlagOf(condition) is { } flag
            && loop.Function(context.ContainingSymbol) is { } function
            && !function.Parameters.Any(p => p.Type.Name == "CancellationToken")
            && (function.IsAsync || DetachedFunctions.AreRunBeside(loop, function, context.CancellationToken))
            && loop.Body.OfSameFunction().Any(IsWait)
            && !loop.Body.OfSameFunction().Any(TokenLooks.IsOfSomeToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, loop.Syntax.GetFirstToken().GetLocation(), flag));
        }
    }

    // The name of the only thing that the condition asks: '!_stopped', 'IsRunning && !_disposed', 'Volatile.Read(ref _running)'.
    private static string? FlagOf(IOperation condition) => condition.Unwrapped() switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var operand } => FlagOf(operand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => FlagOf(both.RightOperand) is null ? null : FlagOf(both.LeftOperand),
        IFieldReferenceOperation { Field: { Type.SpecialType: SpecialType.System_Boolean } field, Instance: IInstanceReferenceOperation or null } =>
            NameOf(field),
        IPropertyReferenceOperation { Property: { Type.SpecialType: SpecialType.System_Boolean } property, Instance: IInstanceReferenceOperation or null } =>
            NameOf(property),
        IInvocationOperation { TargetMethod: { Name: "Read", ContainingType.Name: "Volatile" }, Arguments: { Length: 1 } given } => FlagOf(given[0].Value),
        _ => null,
    };

    // 'restartOnShutdown' begins work again.
    private static string? NameOf(ISymbol flag) =>
        NameWords.Of(flag.Name) is var words && words.Any(OfWork.Contains) && !words.Contains("restart") ? flag.Name : null;

    private static bool IsWait(IOperation operation) => operation switch
    {
        IAwaitOperation { Operation: var awaited } => !awaited.DescendantsAndSelf().Any(o => o is IInvocationOperation { TargetMethod.Name: "WaitAsync" }),
        IInvocationOperation { TargetMethod: { Name: var name } method } => Waits.Contains(name) && IsOfThreading(method.ContainingType),
        _ => false,
    };

    private static bool IsOfThreading(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "Threading" or "Tasks" or "Concurrent" };
}
