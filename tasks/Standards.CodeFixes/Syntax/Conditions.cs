using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Syntax;

/// <summary>The opposite of a condition.</summary>
internal static class Conditions
{
    /// <summary>The opposite, as a person would write it. Comparisons of size are put in brackets: of what is not a number or null neither one holds.</summary>
    public static ExpressionSyntax Opposite(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => Opposite(inner),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: var operand } => Bare(operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } test => With(test, SyntaxKind.NotEqualsExpression, "!="),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } test => With(test, SyntaxKind.EqualsExpression, "=="),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => SyntaxFactory.BinaryExpression(
            SyntaxKind.LogicalOrExpression, Side(both.Left), Operator("||", both.OperatorToken), Side(both.Right)),
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: var pattern } } test => test.WithPattern(pattern),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax pattern } test => test.WithPattern(
            SyntaxFactory.UnaryPattern(SyntaxFactory.Token(SyntaxKind.NotKeyword).WithTrailingTrivia(SyntaxFactory.Space), pattern)),
        IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax => Not(condition),
        _ => Not(SyntaxFactory.ParenthesizedExpression(condition.WithoutTrivia())),
    };

    private static ExpressionSyntax Bare(ExpressionSyntax operand) =>
        operand is ParenthesizedExpressionSyntax { Expression: var inner } ? inner : operand;

    // 'a && b' inside of 'or' reads as it did.
    private static ExpressionSyntax Side(ExpressionSyntax side)
    {
        var opposite = Opposite(side);
        return opposite is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } or ConditionalExpressionSyntax or AssignmentExpressionSyntax
            ? SyntaxFactory.ParenthesizedExpression(opposite)
            : opposite.WithTriviaFrom(side);
    }

    private static ExpressionSyntax Not(ExpressionSyntax condition) => SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, condition);

    private static BinaryExpressionSyntax With(BinaryExpressionSyntax test, SyntaxKind kind, string text) =>
        SyntaxFactory.BinaryExpression(kind, test.Left, Operator(text, test.OperatorToken), test.Right);

    private static SyntaxToken Operator(string text, SyntaxToken like) =>
        SyntaxFactory.ParseToken(text).WithLeadingTrivia(like.LeadingTrivia).WithTrailingTrivia(like.TrailingTrivia);
}
