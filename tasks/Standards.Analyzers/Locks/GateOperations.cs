using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Locks;

/// <summary>Calls that enter and leave what only some threads may hold: monitors, locks, semaphores, mutexes.</summary>
internal static class GateOperations
{
    private static readonly string[] Exit = ["Exit"];
    private static readonly string[] Release = ["Release"];
    private static readonly string[] ReleaseMutex = ["ReleaseMutex"];
    private static readonly string[] ExitReadLock = ["ExitReadLock"];
    private static readonly string[] ExitWriteLock = ["ExitWriteLock"];
    private static readonly string[] ExitUpgradeableReadLock = ["ExitUpgradeableReadLock"];

    /// <summary>The methods that leave what a call enters, null for every other call.</summary>
    public static IReadOnlyList<string>? ReleaseOf(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "Enter" or "TryEnter" => Is(call, "Monitor") || Is(call, "Lock") || Is(call, "SpinLock") ? Exit : null,
        "Wait" or "WaitAsync" => Is(call, "SemaphoreSlim") ? Release : null,
        "WaitOne" => Is(call, "Mutex") || Is(call, "WaitHandle") ? WaitOneRelease(call) : null,
        "EnterReadLock" or "TryEnterReadLock" => Is(call, "ReaderWriterLockSlim") ? ExitReadLock : null,
        "EnterWriteLock" or "TryEnterWriteLock" => Is(call, "ReaderWriterLockSlim") ? ExitWriteLock : null,
        "EnterUpgradeableReadLock" or "TryEnterUpgradeableReadLock" => Is(call, "ReaderWriterLockSlim") ? ExitUpgradeableReadLock : null,
        _ => null,
    };

    /// <summary>What a call enters or leaves: a field, a variable, a parameter or a property. Null for what is computed.</summary>
    public static ISymbol? GateOf(IInvocationOperation call) => Target(call)?.Referenced();

    private static IOperation? Target(IInvocationOperation call) =>
        call.Instance is IConditionalAccessInstanceOperation
            ? call.Ancestors().OfType<IConditionalAccessOperation>().FirstOrDefault()?.Operation
            : call.Instance ?? call.Arguments.FirstOrDefault()?.Value;

    // 'WaitOne' is a member of every handle: that of an event waits, and enters nothing.
    private static string[]? WaitOneRelease(IInvocationOperation call) => call.Instance?.Type?.Name switch
    {
        "Mutex" => ReleaseMutex,
        "Semaphore" => Release,
        _ => null,
    };

    private static bool Is(IInvocationOperation call, string type) =>
        call.TargetMethod.ContainingType is { } of && of.Name == type && of.IsIn("System", "Threading");
}
