using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>Loops over the ticks of a timer: <c>while (await timer.WaitForNextTickAsync())</c>.</summary>
internal static class TimerLoops
{
    /// <summary>
    /// Whether a loop waits without a token for a timer that the function made itself and gave to nothing else: only a token or the end of the timer would end
    /// it.
    /// </summary>
    public static bool AreEndless(ILoopOperation loop) =>
        loop is IWhileLoopOperation { Condition: { } condition }
        && TickIn(condition) is { Instance: ILocalReferenceOperation timer } tick
        && tick.Arguments.All(a => a.ArgumentKind == ArgumentKind.DefaultValue)
        && timer.DeclaredValue() is IObjectCreationOperation
        && LocalLifetimes.ReferencesTo(timer.Local, loop).All(IsHarmless);

    private static IInvocationOperation? TickIn(IOperation condition)
    {
        var awaited = (condition.Unwrapped() as IAwaitOperation)?.Operation.Unwrapped();
        var call = awaited is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } ? task.Unwrapped() : awaited;
        return call is IInvocationOperation { TargetMethod: { Name: "WaitForNextTickAsync", ContainingType.Name: "PeriodicTimer" } } tick ? tick : null;
    }

    private static bool IsHarmless(ILocalReferenceOperation reference) =>
        reference.CallOn() is { TargetMethod.Name: "WaitForNextTickAsync" } || reference.Parent is IPropertyReferenceOperation { Property.Name: "Period" };
}
