using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>Threads and work of the pool that are started and let go. A thread that a field keeps, or that is joined, has an owner.</summary>
internal static class DetachedThreads
{
    /// <summary>What a call starts so; null for other calls.</summary>
    public static IOperation? WorkOf(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "QueueUserWorkItem" or "UnsafeQueueUserWorkItem", ContainingType: { Name: "ThreadPool" } type }
            when type.IsIn("System", "Threading") && !SchedulesItself(call) => call.Arguments.FirstOrDefault()?.Value,
        { Name: "Start", ContainingType: { Name: "Thread" } type } when type.IsIn("System", "Threading") => CreationOf(call)?.Arguments.FirstOrDefault()?.Value,
        _ => null,
    };

    // A scheduler of tasks gives the pool what others own, and so does an object that is its own work ('UnsafeQueueUserWorkItem(this, false)').
    private static bool SchedulesItself(IInvocationOperation call) =>
        call.Arguments.Any(a => a.Value.Unwrapped() is IInstanceReferenceOperation && a.Parameter?.Name == "callBack")
        || call.SemanticModel?.GetEnclosingSymbol(call.Syntax.SpanStart)?.ContainingType?.SelfAndBases()
            .Any(t => t.Name is "TaskScheduler" or "SynchronizationContext") == true;

    // 'new Thread(Work).Start()', and a local variable that is set up and started only.
    private static IObjectCreationOperation? CreationOf(IInvocationOperation start) => start.Instance?.Unwrapped() switch
    {
        IObjectCreationOperation creation => creation,
        ILocalReferenceOperation local when LocalLifetimes.ReferencesTo(local.Local, start).All(IsSetUp) => local.DeclaredValue() as IObjectCreationOperation,
        _ => null,
    };

    private static bool IsSetUp(ILocalReferenceOperation reference) =>
        reference.CallOn() is { TargetMethod.Name: "Start" or "SetApartmentState" or "UnsafeStart" }
        || reference.Parent is IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } property && assignment.Target == property;
}
