using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>Sequences whose length the code says: written out, limited, or a chunk of a longer one.</summary>
internal static class FixedLength
{
    /// <summary>Whether a sequence is one; what only filters, orders or copies another is as long as that at most.</summary>
    public static bool Of(IOperation sequence) => sequence.Unwrapped() switch
    {
        IArrayCreationOperation { Initializer: not null } or ICollectionExpressionOperation => true,
        IObjectCreationOperation { Initializer: not null } => true,
        IInvocationOperation call => OfCall(call),
        ILocalReferenceOperation local => OfLocal(local),
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } } => true,
        IParameterReferenceOperation { Parameter.IsParams: true } => true,
        { ConstantValue.HasValue: true } => true,
        _ => false,
    };

    private static bool OfCall(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "Take" or "Chunk" or "TakeLast" => true,
        // The number of workers is the bound.
        "Range" or "Repeat" => true,
        "GetValues" => call.TargetMethod.ContainingType.Name == "Enum",
        "Where" or "OrderBy" or "OrderByDescending" or "ToList" or "ToArray" or "Distinct" or "Select" or "Skip" or "AsEnumerable" or "OfType" or "Cast" =>
            call.TargetMethod.IsExtensionMethod && Of(call.Arguments[0].Value),
        _ => false,
    };

    private static bool OfLocal(ILocalReferenceOperation local) =>
        IsOfChunks(local) || (local.DeclaredValue() is { } value and not (ILocalReferenceOperation or IObjectCreationOperation) && Of(value));

    // 'foreach (var chunk in orders.Chunk(20))'.
    private static bool IsOfChunks(ILocalReferenceOperation local) =>
        local.Ancestors().OfType<IForEachLoopOperation>().Any(loop =>
            loop.Locals.Contains(local.Local, SymbolEqualityComparer.Default)
            && loop.Collection.Unwrapped() is IInvocationOperation { TargetMethod.Name: var name }
            && (name is "Chunk" || name.IndexOf("Batch", StringComparison.Ordinal) >= 0));
}
