using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>Whether code runs on developers' machines only, as far as its surroundings say.</summary>
internal static class Environments
{
    private static readonly string[] Words = ["Development", "Debug", "IsDev"];

    /// <summary>
    /// Whether code stands in the branch of a condition that asks for the development environment, behind a guard that leaves elsewhere, in a
    /// conditional part of the file, or in a function or type that is named after it.
    /// </summary>
    public static bool IsForDevelopment(IOperation operation, ISymbol member) =>
        IsNamed(member) || IsNamed(member.ContainingType) || IsAsked(operation) || IsGuarded(operation) || operation.Syntax.IsConditionallyCompiled();

    /// <summary>Whether a condition around an operation decides on it by something else than the environment.</summary>
    public static bool HasUnknownCondition(IOperation operation) =>
        operation.Ancestors().Any(o =>
            o is ISwitchOperation or ISwitchExpressionOperation || (o is IConditionalOperation choice && Asks(choice.Condition) is null));

    private static bool IsNamed(ISymbol? symbol) => symbol is not null && Words.Any(word => symbol.Name.IndexOf(word, StringComparison.Ordinal) >= 0);

    private static bool IsAsked(IOperation operation)
    {
        for (var (inner, outer) = (operation, operation.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if ((outer is IConditionalOperation choice && inner != choice.Condition && Asks(choice.Condition) == (inner == choice.WhenTrue))
                || (outer is ILocalFunctionOperation function && IsNamed(function.Symbol)))
            {
                return true;
            }
        }

        return false;
    }

    // 'if (!env.IsDevelopment()) { return app; }' before it.
    private static bool IsGuarded(IOperation operation)
    {
        for (var (inner, outer) = (operation, operation.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if (outer is IBlockOperation block && block.Operations.TakeWhile(o => o != inner).Any(Leaves))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Leaves(IOperation statement) =>
        statement is IConditionalOperation { WhenFalse: null } guard
        && Asks(guard.Condition) == false
        && guard.WhenTrue.DescendantsAndSelf().Any(o => o is IReturnOperation or IThrowOperation);

    // True where the condition holds in development, false where it does not, null where it says nothing of it.
    private static bool? Asks(IOperation condition) => condition.Unwrapped() switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => !Asks(not.Operand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both =>
            Asks(both.LeftOperand) ?? Asks(both.RightOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } other => IsAbout(other) ? false : null,
        var other => IsAbout(other) ? true : null,
    };

    private static bool IsAbout(IOperation condition) =>
        condition.DescendantsAndSelf().Any(o => o is IInvocationOperation { TargetMethod: var called } && IsNamed(called))
        || condition.DescendantsAndSelf().Any(o => IsNamed(o.Referenced()))
        || condition.DescendantsAndSelf().Any(o => o.ConstantValue is { HasValue: true, Value: "Development" });
}
