using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Async;

/// <summary>A key of a dictionary, as the code writes both.</summary>
internal sealed class DictionaryPlace(ExpressionSyntax dictionary, ExpressionSyntax key)
{
    /// <summary>Whether it makes no difference how often the two are evaluated.</summary>
    public bool IsPure => IsFree(dictionary) && IsFree(key);

    /// <summary>A call of a method of the dictionary with the key and something behind it.</summary>
    public string Call(string method, string rest) => $"{dictionary.WithoutTrivia()}.{method}({key.WithoutTrivia()}, {rest})";

    /// <summary>Whether an expression is the access to the key.</summary>
    public bool Is(SyntaxNode node) =>
        node is ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } access
        && SyntaxFactory.AreEquivalent(access.Expression, dictionary)
        && SyntaxFactory.AreEquivalent(arguments[0].Expression, key);

    /// <summary>Whether code gives the key itself another value.</summary>
    public bool IsKeyChanged(SyntaxNode within) => within.DescendantNodes().Any(node => node switch
    {
        AssignmentExpressionSyntax assignment => SyntaxFactory.AreEquivalent(assignment.Left, key),
        PostfixUnaryExpressionSyntax step => SyntaxFactory.AreEquivalent(step.Operand, key),
        PrefixUnaryExpressionSyntax step => SyntaxFactory.AreEquivalent(step.Operand, key),
        _ => false,
    });

    /// <summary>The value that a statement gives the key; null for every other statement.</summary>
    public ExpressionSyntax? SetBy(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } set }
        && Is(set.Left)
            ? set.Right
            : null;

    private static bool IsFree(ExpressionSyntax expression) => !expression.DescendantNodesAndSelf().Any(node =>
        node is InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or PostfixUnaryExpressionSyntax
            or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression });
}
