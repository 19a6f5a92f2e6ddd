using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>
/// Work that a loop starts and does not wait for: tasks that it adds to a list, and tasks and threads that an endless loop starts for what it takes and
/// lets go.
/// </summary>
internal static class LoopStarts
{
    /// <summary>Whether a call starts work for each pass of a loop, however many there are.</summary>
    public static bool AreUnbounded(IInvocationOperation call, TaskTypes tasks)
    {
        if (CollectedBy(call, tasks) is { } collected)
        {
            return call.Around<ILoopOperation>() is { } loop
                && TakesMany(loop)
                && !loop.Locals.Any(element => Collaborators.AreCalled(collected.Parent!, element))
                && !Waits(loop)
                && !Turns.AreTakenBy(collected);
        }

        return IsLetGo(call, tasks)
            && call.Around<ILoopOperation>() is { } endless and not IForEachLoopOperation { IsAsynchronous: false }
            && StartsForEach(endless, call)
            && !Turns.AreTakenBy(call);
    }

    private static bool StartsForEach(ILoopOperation endless, IInvocationOperation call) =>
        TakesMany(endless)
        && call.Descendants().Any(o => o is ILocalReferenceOperation { Local: var local } && IsTakenBy(endless, local))
        && !Waits(endless);

    // 'tasks.Add(SaveAsync(order))'.
    private static IOperation? CollectedBy(IInvocationOperation call, TaskTypes tasks) =>
        call is { TargetMethod: { Name: "Add", ContainingType.Name: "List" }, Instance: ILocalReferenceOperation, Arguments: { Length: 1 } arguments }
        && arguments[0].Value.Unwrapped() is IInvocationOperation started
        && tasks.IsAnyTask(started.Type)
        && started.TargetMethod.Name != "FromResult"
            ? started
            : null;

    // '_ = ServeAsync(client)', 'Task.Run(() => Serve(client))' and 'new Thread(() => Serve(client)).Start()'.
    private static bool IsLetGo(IInvocationOperation call, TaskTypes tasks) => call.Parent switch
    {
        ISimpleAssignmentOperation { Target: IDiscardOperation } => tasks.IsAnyTask(call.Type),
        IExpressionStatementOperation => (call.TargetMethod.Name == "Run" && tasks.IsTaskItself(call.TargetMethod.ContainingType))
            || (call.TargetMethod is { Name: "Start", ContainingType.Name: "Thread" } && call.Instance is IObjectCreationOperation),
        _ => false,
    };

    // A number that is counted to is a bound, and so is the length of what is written out.
    private static bool TakesMany(ILoopOperation loop) => loop switch
    {
        IForEachLoopOperation each => each.IsAsynchronous || !FixedLength.Of(each.Collection),
        IWhileLoopOperation { Condition: { } condition } =>
            !condition.DescendantsAndSelf().Any(o => o is IBinaryOperation { OperatorKind: var kind } && IsOrder(kind)),
        _ => false,
    };

    private static bool IsOrder(BinaryOperatorKind kind) =>
        kind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;

    // A task or thread for what this pass has taken; others, such as the refresh of a cache, are one at a time.
    private static bool IsTakenBy(ILoopOperation loop, ILocalSymbol local) =>
        local.DeclaringSyntaxReferences.Any(reference => loop.Syntax.Span.Contains(reference.Span) && reference.SyntaxTree == loop.Syntax.SyntaxTree);

    private static bool Waits(ILoopOperation loop) => loop.OfSameFunction().Any(o => o is IInvocationOperation { TargetMethod.Name: var name }
        && (Turns.Is(name) || name is "WhenAny" or "WhenAll" or "WaitAny" or "WaitAll" or "Delay" or "WaitForNextTickAsync"));
}
