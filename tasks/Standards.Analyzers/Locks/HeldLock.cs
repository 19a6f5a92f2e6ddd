using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Locks;

/// <summary>A lock that a piece of code takes.</summary>
/// <param name="gate">What is locked.</param>
/// <param name="owner">The object whose field it is.</param>
/// <param name="place">What takes it.</param>
internal sealed class HeldLock(ISymbol gate, ISymbol? owner, SyntaxNode place)
{
    /// <summary>The field, property, variable or parameter that is locked; the type for <c>this</c>.</summary>
    public ISymbol Gate => gate;

    /// <summary>The variable whose field it is; null for the object itself and for what is static.</summary>
    public ISymbol? Owner => owner;

    /// <summary>What takes it.</summary>
    public SyntaxNode Place => place;

    /// <summary>The lock in the words of the code.</summary>
    public string Name => owner is null ? gate.Name : $"{owner.Name}.{gate.Name}";

    /// <summary>The lock that an operation takes, null for other operations, and for attempts that give up.</summary>
    public static HeldLock? Of(IOperation operation) => operation switch
    {
        ILockOperation statement => Of(statement.LockedValue, statement.Syntax),
        IInvocationOperation { TargetMethod.Name: "EnterScope", Instance: { } gate } call => Of(gate, call.Syntax),
        IInvocationOperation call => OfCall(call),
        _ => null,
    };

    /// <summary>The same lock as seen by who calls a method of another object.</summary>
    public HeldLock Of(ISymbol? caller) => new(gate, owner ?? caller, place);

    /// <summary>Whether two locks are one object, which its holder may take again.</summary>
    public bool IsSameAs(HeldLock other) => IsSame(Gate, other.Gate) && IsSame(Owner, other.Owner);

    /// <summary>Whether two locks are the same field of two objects, or two objects that a caller gave.</summary>
    public bool IsPeerOf(HeldLock other) =>
        (IsSame(Gate, other.Gate) && !IsSame(Owner, other.Owner)) || (IsVariable(Gate) && IsVariable(other.Gate) && !IsSame(Gate, other.Gate));

    private static bool IsSame(ISymbol? one, ISymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);

    private static bool IsVariable(ISymbol gate) => gate is ILocalSymbol or IParameterSymbol;

    private static HeldLock? Of(IOperation locked, SyntaxNode place)
    {
        var gate = locked.Unwrapped();
        return gate is IInstanceReferenceOperation { Type: { } self } ? new HeldLock(self, null, place)
            : gate.Referenced() is { } symbol ? new HeldLock(symbol, OwnerOf(gate), place)
            : null;
    }

    private static ISymbol? OwnerOf(IOperation gate) => gate is IMemberReferenceOperation { Instance: { } instance } ? instance.Referenced() : null;

    // What waits for a time only, or asks once, gets out of a deadlock by itself.
    private static HeldLock? OfCall(IInvocationOperation call) =>
        GateOperations.ReleaseOf(call) is not null
        && !call.TargetMethod.Name.StartsWith("Try", StringComparison.Ordinal)
        && !call.Arguments.Any(a => a.Parameter?.Type is { SpecialType: SpecialType.System_Int32 } or { Name: "TimeSpan" })
        && GateOperations.GateOf(call) is { } gate
        && !IsLimit(gate)
            ? new HeldLock(gate, call.Instance is { } instance ? OwnerOf(instance.Unwrapped()) : null, call.Syntax)
            : null;

    // A semaphore for several is no lock.
    private static bool IsLimit(ISymbol gate) =>
        (gate as IFieldSymbol)?.Type.Name is "SemaphoreSlim" or "Semaphore"
        && !gate.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is VariableDeclaratorSyntax
        {
            Initializer.Value: BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } counts },
        } && counts[0].Expression is LiteralExpressionSyntax { Token.Value: 1 });
}
