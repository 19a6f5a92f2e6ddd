using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>
/// Calls of .NET whose <c>bool</c> says that nothing was done: a message that a channel does not take, and a wait whose limit has passed. A wait with a limit
/// that only pauses (<c>stopped.WaitOne(1000)</c>, a semaphore that the function does not release), one for what was ended by force, and a message that only
/// wakes its reader are none.
/// </summary>
internal static class DroppedAnswers
{
    /// <summary>Whether a call is one.</summary>
    /// <param name="call">A call whose result is dropped.</param>
    /// <param name="isAwaited">Whether the task that it gives is awaited.</param>
    public static bool Contain(IInvocationOperation call, bool isAwaited) => call.TargetMethod.ContainingType.Name switch
    {
        "ChannelWriter" => IsLostMessage(call),
        "BlockingCollection" => call.TargetMethod.Name == "TryAdd",
        "Monitor" or "Lock" => call.TargetMethod is { Name: "TryEnter", ReturnsVoid: false },
        "Process" => IsWaitForExit(call),
        "SemaphoreSlim" => IsEntry(call, isAwaited),
        _ => IsWaitForLock(call),
    };

    private static bool IsLostMessage(IInvocationOperation call) => call.TargetMethod.Name == "TryWrite" && !MayDrop(call) && !IsSignal(call);

    private static bool IsWaitForExit(IInvocationOperation call) =>
        call.TargetMethod is { Name: "WaitForExit", ReturnsVoid: false } && !IsAfterEnd(call);

    private static bool IsEntry(IInvocationOperation call, bool isAwaited) => SaysWhetherHeld(call.TargetMethod, isAwaited) && IsReleased(call);

    private static bool IsWaitForLock(IInvocationOperation call) =>
        call.TargetMethod is { Name: "WaitOne", Parameters.Length: > 0 } && IsLock(call.Instance?.Type);

    private static bool SaysWhetherHeld(IMethodSymbol method, bool isAwaited) =>
        method is { Name: "Wait", ReturnsVoid: false } || (isAwaited && method is { Name: "WaitAsync", ReturnType: INamedTypeSymbol { Arity: 1 } });

    // 'new Mutex()' and a semaphore are held by those who pass. Those who wait for an event do not hold it.
    private static bool IsLock(ITypeSymbol? type) => type is { Name: "Mutex" or "Semaphore" };

    // 'TryWrite(true)': one is enough.
    private static bool IsSignal(IInvocationOperation call) =>
        call.TargetMethod.ContainingType is { TypeArguments: { Length: 1 } items }
        && items[0] is { SpecialType: SpecialType.System_Boolean or SpecialType.System_Object } or { Name: "Unit" };

    private static bool IsReleased(IInvocationOperation call) =>
        call.Instance?.Referenced() is { } semaphore
        && call.Root().Descendants().Any(o => o is IInvocationOperation { TargetMethod.Name: "Release", Instance: { } held } && held.RefersTo(semaphore));

    // A channel that is made in the class takes everything, or drops on purpose.
    private static bool MayDrop(IInvocationOperation call) =>
        call.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.ToString() is { } type
        && (type.IndexOf("CreateUnbounded", StringComparison.Ordinal) >= 0 || type.IndexOf("FullMode.Drop", StringComparison.Ordinal) >= 0);

    private static bool IsAfterEnd(IInvocationOperation call) => call.Root().Descendants().OfType<IInvocationOperation>().Any(other =>
        other.TargetMethod.Name is "Kill" or "CloseMainWindow" && other.Syntax.SpanStart < call.Syntax.SpanStart);
}
