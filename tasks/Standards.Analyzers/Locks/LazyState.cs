using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Locks;

/// <summary>State that is made once, when it is asked for first: all others have to wait for it, with the lock or without.</summary>
internal static class LazyState
{
    /// <summary>Whether a call makes a value that the body of a lock asked for and keeps: <c>if (_root is null) { …; _root = made; }</c>.</summary>
    public static bool IsMadeBy(IOperation call, ILockOperation statement) => KeptBehind(call, statement).Any(field => statement.Body.OfSameFunction()
        .OfType<IConditionalOperation>().Any(decision => decision.Syntax.SpanStart < call.Syntax.SpanStart && AsksFor(field, decision, call)));

    private static IEnumerable<IFieldSymbol> KeptBehind(IOperation call, ILockOperation statement) => statement.Body.OfSameFunction()
        .OfType<ISimpleAssignmentOperation>()
        .Where(kept => kept.Syntax.Span.End >= call.Syntax.Span.End)
        .Select(kept => kept.Target)
        .OfType<IFieldReferenceOperation>()
        .Select(target => target.Field);

    // The call stands in the branch for nothing, or behind one that returns what there is.
    private static bool AsksFor(IFieldSymbol field, IConditionalOperation decision, IOperation call) =>
        decision.WhenTrue.Syntax.Span.Contains(call.Syntax.Span)
            ? decision.Condition.DescendantsAndSelf().Any(o => AsksForNone(o, field))
            : field.Type.IsReferenceType && decision.Condition.Mentions(field) && decision.WhenTrue.DescendantsAndSelf().Any(o => o is IReturnOperation);

    private static bool AsksForNone(IOperation operation, IFieldSymbol field) => operation switch
    {
        IIsPatternOperation { Pattern: IConstantPatternOperation } pattern => pattern.Value.RefersTo(field),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } binary => IsNone(binary.LeftOperand, binary.RightOperand, field),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => not.Operand.RefersTo(field),
        _ => false,
    };

    private static bool IsNone(IOperation one, IOperation other, IFieldSymbol field) =>
        (one.RefersTo(field) && IsNull(other)) || (other.RefersTo(field) && IsNull(one));

    private static bool IsNull(IOperation operand) => operand.Unwrapped().ConstantValue is { HasValue: true, Value: null };
}
