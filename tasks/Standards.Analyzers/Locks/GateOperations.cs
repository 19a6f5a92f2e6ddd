using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Locks;

/// <summary>Calls that enter and leave what only some threads may hold: monitors, locks, semaphores, mutexes.</summary>
internal static class GateOperations
{
    // What enters, of which types, and what leaves.
    private static readonly Dictionary<string, (string[] Types, string Release)> Pairs = new(StringComparer.Ordinal)
    {
        ["Enter"] = (["Monitor", "Lock", "SpinLock"], "Exit"),
        ["TryEnter"] = (["Monitor", "Lock", "SpinLock"], "Exit"),
        ["Wait"] = (["SemaphoreSlim"], "Release"),
        ["WaitAsync"] = (["SemaphoreSlim"], "Release"),
        ["EnterReadLock"] = (["ReaderWriterLockSlim"], "ExitReadLock"),
        ["TryEnterReadLock"] = (["ReaderWriterLockSlim"], "ExitReadLock"),
        ["EnterWriteLock"] = (["ReaderWriterLockSlim"], "ExitWriteLock"),
        ["TryEnterWriteLock"] = (["ReaderWriterLockSlim"], "ExitWriteLock"),
        ["EnterUpgradeableReadLock"] = (["ReaderWriterLockSlim"], "ExitUpgradeableReadLock"),
        ["TryEnterUpgradeableReadLock"] = (["ReaderWriterLockSlim"], "ExitUpgradeableReadLock"),
    };

    /// <summary>The method that leaves what a call enters, null for every other call.</summary>
    public static string? ReleaseOf(IInvocationOperation call)
    {
        if (call.TargetMethod is not { ContainingType: { } type, Name: var name })
        {
            return null;
        }

        if (name == "WaitOne")
        {
            return ReleaseOfHandle(call.Instance?.Type);
        }

        return Pairs.TryGetValue(name, out var pair) && pair.Types.Contains(type.Name) && type.IsIn("System", "Threading") ? pair.Release : null;
    }

    /// <summary>What a call enters or leaves: a field, a variable, a parameter or a property. Null for what is computed.</summary>
    public static ISymbol? GateOf(IInvocationOperation call) => Target(call)?.Referenced();

    private static IOperation? Target(IInvocationOperation call) =>
        call.Instance is IConditionalAccessInstanceOperation
            ? call.Ancestors().OfType<IConditionalAccessOperation>().FirstOrDefault()?.Operation
            : call.Instance ?? call.Arguments.FirstOrDefault()?.Value;

    // 'WaitOne' is a member of every handle: that of an event waits, and enters nothing.
    private static string? ReleaseOfHandle(ITypeSymbol? handle) => handle?.Name switch
    {
        "Mutex" => "ReleaseMutex",
        "Semaphore" => "Release",
        _ => null,
    };
}
