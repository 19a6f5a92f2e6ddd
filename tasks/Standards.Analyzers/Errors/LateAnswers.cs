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
        if (answer.Symbol.Type.SpecialType != SpecialType.System_Boolean
            || answer.GetVariableInitializer()?.Value.Unwrapped() is not IInvocationOperation { TargetMethod.Name: var name } call
            || !name.StartsWith("Try", StringComparison.Ordinal)
            || call.Arguments.LastOrDefault(a => a.Parameter?.RefKind == RefKind.Out)?.Value is not IDeclarationExpressionOperation { Expression: { } given })
        {
            return null;
        }

        var behind = answer.Root().Descendants()
            .Where(o => o is ILocalReferenceOperation && o.Syntax.SpanStart > call.Syntax.Span.End)
            .OrderBy(o => o.Syntax.SpanStart)
            .ToList();
        var use = behind.FirstOrDefault(o => o.RefersTo(given.Referenced()));
        var look = behind.FirstOrDefault(o => o.RefersTo(answer.Symbol));
        return use is not null && look is not null && IsDecision(look) && IsBefore(StatementOf(use), look) && IsRead(use) ? use : null;
    }

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
