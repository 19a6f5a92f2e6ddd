using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>
/// One body for both forms: a flag says whether it may await (<c>Read(bool async, …)</c>). With <c>false</c> its task has ended when it is returned, and
/// in the branch where the flag is off nothing is to be awaited.
/// </summary>
internal static class AsyncFlags
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase) { "async", "_async", "isAsync", "useAsync", "runAsync" };

    /// <summary>Whether a task is that of a call which is asked to do its work at once, also through a variable or <c>AsTask()</c>.</summary>
    public static bool AreOffIn(IOperation task) => task.Unwrapped() switch
    {
        IInvocationOperation { TargetMethod.Name: "AsTask" or "ConfigureAwait", Instance: { } inner } => AreOffIn(inner),
        IInvocationOperation call => call.Arguments.Any(IsOff),
        ILocalReferenceOperation local => local.DeclaredValue() is { } value && value.Unwrapped() is IInvocationOperation && AreOffIn(value),
        _ => false,
    };

    /// <summary>Whether an operation stands in the branch of a flag that is off, or behind the branch of one that is on and leaves.</summary>
    public static bool AreOffAt(IOperation operation)
    {
        for (var inner = operation; inner.Parent is { } around; inner = around)
        {
            if (around is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return false;
            }

            if ((around is IConditionalOperation choice && IsOffBranch(choice, inner)) || (around is IBlockOperation block && IsBehind(block, inner)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOff(IArgumentOperation argument) =>
        argument is { Parameter: { Type.SpecialType: SpecialType.System_Boolean, Name: var name }, Value.ConstantValue: { HasValue: true, Value: false } }
        && Names.Contains(name);

    private static bool IsOffBranch(IConditionalOperation choice, IOperation branch) =>
        IsFlag(choice.Condition) ? branch == choice.WhenFalse : IsNegated(choice.Condition) && branch == choice.WhenTrue;

    // 'if (async) { return await ReadAsync(); } return Read();'.
    private static bool IsBehind(IBlockOperation block, IOperation statement) =>
        block.Operations.TakeWhile(o => o != statement).Any(o =>
            o is IConditionalOperation { WhenFalse: null } choice && IsFlag(choice.Condition) && Leaves(choice.WhenTrue));

    private static bool Leaves(IOperation branch) =>
        (branch is IBlockOperation { Operations: { IsEmpty: false } all } ? all[all.Length - 1] : branch) is IReturnOperation or IThrowOperation;

    private static bool IsNegated(IOperation condition) =>
        condition.Unwrapped() is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var operand } && IsFlag(operand);

    private static bool IsFlag(IOperation condition) =>
        condition.Unwrapped().Referenced() is { Name: var name } && Names.Contains(name);
}
