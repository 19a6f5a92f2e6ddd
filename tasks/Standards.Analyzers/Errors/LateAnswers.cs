using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>Values of a <c>Try…</c> that are used before its answer is looked at.</summary>
internal static class LateAnswers
{
    /// <summary>
    /// The first use of what <c>var found = TryRead(id, out var order);</c> gives, where it stands in a statement before the first look at <c>found</c>; null
    /// for others, and where nothing looks at the answer later. What asks the value itself is no use.
    /// </summary>
    public static IOperation? UseBefore(IVariableDeclaratorOperation answer)
    {
        if (CallOf(answer) is not { } call || ValueOf(call) is not { } value)
        {
            return null;
        }

        var behind = answer.Root().Descendants()
            .Where(o => o is ILocalReferenceOperation && o.Syntax.SpanStart > call.Syntax.Span.End)
            .OrderBy(o => o.Syntax.SpanStart)
            .ToList();
        var look = behind.Find(o => o.RefersTo(answer.Symbol));
        var use = behind.Find(o => o.RefersTo(value));
        return look is not null && use is not null && IsDecision(look) && IsBefore(StatementOf(use), look) && IsRead(use) ? use : null;
    }

    private static IInvocationOperation? CallOf(IVariableDeclaratorOperation answer) =>
        answer.Symbol.Type.SpecialType == SpecialType.System_Boolean
        && answer.GetVariableInitializer()?.Value.Unwrapped() is IInvocationOperation call
        && call.TargetMethod.Name.StartsWith("Try", StringComparison.Ordinal)
            ? call
            : null;

    private static ISymbol? ValueOf(IInvocationOperation call) =>
        call.Arguments.LastOrDefault(a => a.Parameter?.RefKind == RefKind.Out)?.Value is IDeclarationExpressionOperation { Expression: var given }
            ? given.Referenced()
            : null;

    // 'return found;' hands both on.
    private static bool IsDecision(IOperation look) =>
        look.Ancestors().OfType<IConditionalOperation>().Any(choice => choice.Condition.Syntax.Span.Contains(look.Syntax.Span));

    private static bool IsBefore(IOperation? statement, IOperation look) => statement is not null && statement.Syntax.Span.End < look.Syntax.SpanStart;

    private static IOperation? StatementOf(IOperation use) => use.Ancestors().FirstOrDefault(o => o.Parent is IBlockOperation);

    // A value that is compared, tested, or set anew says by itself whether it is there.
    private static bool IsRead(IOperation use) => use.Consumer() switch
    {
        IBinaryOperation { Type.SpecialType: SpecialType.System_Boolean } or IIsPatternOperation or ICoalesceOperation or IConditionalAccessOperation => false,
        ISwitchOperation or ISwitchExpressionOperation or INameOfOperation => false,
        IAssignmentOperation assignment => assignment.Target != use,
        IArgumentOperation { Parameter.RefKind: not RefKind.None } => false,
        _ => true,
    };
}
