using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Resilience;

/// <summary>
/// STD1402: a loop that tries, leaves when that succeeds, and waits and tries again when it fails. A loop that goes on after a success is a service's or
/// a poll, and one that does not wait settles a conflict: both are left alone, and so is one with a comment before it, and one that has jitter and a
/// limit of time, and one of a function that waits for something by its name. Clauses: <c>retry-exponential-backoff</c>,
/// <c>retry-only-idempotent-and-transient</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RetryLoopAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1402",
        "Retries run in a resilience pipeline",
        "This loop is a retry with limits and waits of its own. Run the call in a resilience pipeline (Microsoft.Extensions.Resilience), which backs off "
            + "with jitter, stops at a limit and is measured.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationAction(Analyze, OperationKind.Loop);
        }
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var loop = (ILoopOperation)context.Operation;
        if ((loop is not IForEachLoopOperation each || IsOverPauses(each))
            && !IsWaiting(loop, context.ContainingSymbol)
            && IsRetry(loop)
            && !IsComplete(loop)
            && !Explanation.IsBefore(loop.Syntax))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, loop.Syntax.GetFirstToken().GetLocation()));
        }
    }

    // 'WaitForDatabase', 'AssertEventually': what is asked for is whether something is there yet.
    private static bool IsWaiting(ILoopOperation loop, ISymbol member) => loop.Function(member) is { Name: var name }
        && NameWords.Of(name) is { Count: > 0 } words
        && (words[0] is "wait" or "poll" or "await" || words.Contains("eventually") || words.Contains("readiness"));

    // 'foreach (var pause in pauses) { …; await Task.Delay(pause); }'.
    private static bool IsOverPauses(IForEachLoopOperation loop) =>
        loop.Body.OfSameFunction().Any(o => IsWait(o) && loop.Locals.Any(pause => o.Mentions(pause)));

    private static bool IsRetry(ILoopOperation loop) =>
        TryOf(loop.Body) is { } attempt ? LeavesOnSuccess(attempt, loop) && WaitsAfterFailure(attempt, loop) : LeavesByStatus(loop);

    // What a pipeline would do is there: jitter in the wait, and a time after which the whole is cancelled.
    private static bool IsComplete(ILoopOperation loop) =>
        loop.Body.OfSameFunction().Any(o => o is IInvocationOperation { TargetMethod.ContainingType.Name: "Random" })
        && loop.Root().Descendants().Any(o => o is IInvocationOperation { TargetMethod.Name: "CancelAfter" });

    // The last thing of the loop is to wait, and before it a condition on the status of an answer leaves it.
    private static bool LeavesByStatus(ILoopOperation loop) =>
        loop.Body is IBlockOperation { Operations: { Length: > 1 } operations }
        && operations[operations.Length - 1].OfSameFunction().Any(IsWait)
        && operations.OfType<IConditionalOperation>().Any(choice =>
            choice.Condition.DescendantsAndSelf().Any(o => IsStatus(o) || (loop is IForEachLoopOperation && o is IAwaitOperation))
            && choice.OfSameFunction().Any(o => Leaves(o, loop)));

    private static bool IsStatus(IOperation operation) => operation is IPropertyReferenceOperation
    {
        Property: { Name: "StatusCode" or "IsSuccessStatusCode", ContainingType.Name: "HttpResponseMessage" },
    };

    private static ITryOperation? TryOf(IOperation body) => body is IBlockOperation block
        ? block.Operations.OfType<ITryOperation>().FirstOrDefault(t => !t.Catches.IsEmpty)
        : body as ITryOperation;

    // The last thing that the attempt does, or the statement behind it, ends the loop without a condition; or it sets what the loop asks.
    private static bool LeavesOnSuccess(ITryOperation attempt, ILoopOperation loop) =>
        (attempt.Body.Operations.LastOrDefault() is { } last && (Leaves(last, loop) || SetsCondition(last, loop)))
        || (NextOf(attempt, loop) is { } next && Leaves(next, loop));

    private static bool Leaves(IOperation operation, ILoopOperation loop) => operation switch
    {
        IReturnOperation => true,
        IBranchOperation { BranchKind: BranchKind.Break, Target: var target } => SymbolEqualityComparer.Default.Equals(target, loop.ExitLabel),
        _ => false,
    };

    private static bool SetsCondition(IOperation operation, ILoopOperation loop) =>
        operation is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } set }
        && set.Value.ConstantValue is { HasValue: true, Value: bool }
        && loop is IWhileLoopOperation { Condition: { } condition }
        && condition.Mentions(local);

    private static IOperation? NextOf(ITryOperation attempt, ILoopOperation loop) =>
        loop.Body is IBlockOperation block && block.Operations.IndexOf(attempt) is var index && index + 1 < block.Operations.Length
            ? block.Operations[index + 1]
            : null;

    // In a clause that does not end by a throw or a return, or behind the 'try'.
    private static bool WaitsAfterFailure(ITryOperation attempt, ILoopOperation loop)
    {
        var goingOn = attempt.Catches.Where(clause => clause.Handler.Operations.LastOrDefault() is not { } last || !Ends(last, loop)).ToList();
        return goingOn.Any(clause => clause.Handler.OfSameFunction().Any(IsWait))
            || (goingOn.Count > 0 && loop.Body is IBlockOperation block && block.Operations.Any(o => IsBehind(o, attempt) && o.OfSameFunction().Any(IsWait)));
    }

    private static bool IsBehind(IOperation operation, IOperation attempt) => operation.Syntax.SpanStart > attempt.Syntax.SpanStart;

    private static bool Ends(IOperation last, ILoopOperation loop) =>
        last is IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation } || Leaves(last, loop);

    private static bool IsWait(IOperation operation) => operation is IInvocationOperation
    {
        TargetMethod: { Name: "Delay", ContainingType.Name: "Task" } or { Name: "Sleep", ContainingType.Name: "Thread" },
    };
}
