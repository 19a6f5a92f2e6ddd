using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.Analyzers.Statements;

/// <summary>The shapes of conditions that could be a guard clause, for the rule that finds them and the fix that turns them around.</summary>
internal static class Guards
{
    // Fewer are read at one glance.
    private const int Least = 3;

    /// <summary>How a condition holds the work of a function.</summary>
    public static GuardForm FormOf(IfStatementSyntax condition) =>
        condition is { Statement: BlockSyntax { Statements.Count: > 0 } work, Parent: BlockSyntax around }
            ? FormIn(around, condition, work)
            : GuardForm.None;

    /// <summary>How many statements there are, those inside of others included.</summary>
    public static int CountOf(StatementSyntax statement) =>
        statement.DescendantNodes(node => node is not AnonymousFunctionExpressionSyntax).Count(node => node is StatementSyntax and not BlockSyntax);

    /// <summary>What a precondition tests: the names in a chain of tests for null, emptiness and validity. Null for other conditions.</summary>
    public static IReadOnlyList<IdentifierNameSyntax>? Tested(ExpressionSyntax condition)
    {
        var names = new List<IdentifierNameSyntax>();
        return Take(condition, names) && names.Count > 0 ? names : null;
    }

    // One statement may follow, as the other way.
    private static GuardForm FormIn(BlockSyntax around, IfStatementSyntax condition, BlockSyntax work)
    {
        var following = around.Statements.Count - 1 - around.Statements.IndexOf(condition);
        if (following > 1 || CountOf(work) < Least)
        {
            return GuardForm.None;
        }

        var isLast = following == 0;
        return condition.Else switch
        {
            { Statement: var other } when Leaves(other) && (isLast || EndsFlow(work)) && !BothFail(work, other) => GuardForm.ElseLeaves,
            null => isLast ? FormAtEnd(around) : FormBefore(around, condition, work),
            _ => GuardForm.None,
        };
    }

    private static GuardForm FormBefore(BlockSyntax around, IfStatementSyntax condition, BlockSyntax work) =>
        EndsFlow(work) && IsFailure(around.Statements.Last()) && !BothFail(work, around.Statements.Last()) && !IsOneOfSeveral(around, condition)
            ? GuardForm.ThrowFollows
            : GuardForm.None;

    // 'throw;' passes on what this 'catch' has no answer to: a filter says that, and no guard.
    private static bool IsFailure(StatementSyntax statement) => statement is ThrowStatementSyntax { Expression: not null };

    // Two ways to say what went wrong.
    private static bool BothFail(BlockSyntax work, StatementSyntax other) =>
        work.Statements.Last() is ThrowStatementSyntax && other.DescendantNodesAndSelf().Any(node => node is ThrowStatementSyntax);

    // 'if (a) { return A(); } if (b) { …; return B(); } throw …': each is a way of its own.
    private static bool IsOneOfSeveral(BlockSyntax around, IfStatementSyntax condition) =>
        around.Statements.IndexOf(condition) is > 0 and var at
        && around.Statements[at - 1] is IfStatementSyntax { Else: null, Statement: var before }
        && (before is BlockSyntax { Statements.Count: > 0 } block ? block.Statements.Last() : before) is ReturnStatementSyntax last
        && !Leaves(last);

    private static GuardForm FormAtEnd(BlockSyntax around) =>
        IsBody(around) && around.Statements.Take(around.Statements.Count - 1).All(before => before is LocalDeclarationStatementSyntax)
            ? GuardForm.LastOfFunction
            : GuardForm.None;

    private static bool Take(ExpressionSyntax condition, List<IdentifierNameSyntax> names) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Take(inner.Expression, names),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => Take(both.Left, names) && Take(both.Right, names),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression, Right.RawKind: (int)SyntaxKind.NullLiteralExpression } test =>
            Add(test.Left, names),
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax } } test => Add(test.Expression, names),
        PrefixUnaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.LogicalNotExpression,
            Operand: InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace" },
                ArgumentList.Arguments: { Count: 1 } arguments,
            },
        } => Add(arguments[0].Expression, names),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsValid" } test => Add(test.Expression, names),
        _ => false,
    };

    private static bool Add(ExpressionSyntax tested, List<IdentifierNameSyntax> names)
    {
        while (tested is MemberAccessExpressionSyntax member)
        {
            tested = member.Expression;
        }

        if (tested is not IdentifierNameSyntax name)
        {
            return false;
        }

        names.Add(name);
        return true;
    }

    // Only what leaves at once; a computed result is the other of two ways.
    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        BlockSyntax { Statements: { Count: 1 } only } => Leaves(only[0]),
        ThrowStatementSyntax => IsFailure(statement),
        ReturnStatementSyntax { Expression: null or LiteralExpressionSyntax or DefaultExpressionSyntax } => true,
        ReturnStatementSyntax { Expression: InvocationExpressionSyntax { Expression: var called } } => Refuses(called),
        _ => false,
    };

    // 'Results.NotFound()', 'BadRequest("…")'.
    private static bool Refuses(ExpressionSyntax called) =>
        (called is MemberAccessExpressionSyntax member ? member.Name : called) is IdentifierNameSyntax
        {
            Identifier.ValueText: "NotFound" or "BadRequest" or "Unauthorized" or "Forbid" or "Conflict" or "UnprocessableEntity" or "ValidationProblem",
        };

    private static bool EndsFlow(BlockSyntax work) => work.Statements.Last() is ReturnStatementSyntax or ThrowStatementSyntax;

    private static bool IsBody(BlockSyntax block) => block.Parent is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax;
}
