using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.Analyzers.Complexity;

/// <summary>
/// A condition of logical operators (<c>&amp;&amp;</c>, <c>||</c>) or of patterns (<c>and</c>, <c>or</c>). Chains are left-deep trees that
/// may have 100,000 levels: nothing here recurs.
/// </summary>
internal static class OperatorChain
{
    /// <summary>Whether a node is the outermost operator of a condition; parentheses do not separate, a negation does.</summary>
    public static bool IsRoot(SyntaxNode node)
    {
        var parent = node.Parent;
        while (parent.IsKind(SyntaxKind.ParenthesizedExpression) || parent.IsKind(SyntaxKind.ParenthesizedPattern))
        {
            parent = parent!.Parent;
        }

        return parent is null || !IsOperator(parent);
    }

    /// <summary>Operators of a condition, and the sequences of equal ones from left to right.</summary>
    public static (int Operators, int Sequences) Count(SyntaxNode root)
    {
        var (operators, sequences, last) = (0, 0, SyntaxKind.None);
        var open = new Stack<SyntaxNode>();
        var node = root;
        while (true)
        {
            for (node = Inside(node); IsOperator(node); node = Inside(Left(node)))
            {
                open.Push(node);
            }

            if (open.Count == 0)
            {
                return (operators, sequences);
            }

            node = open.Pop();
            operators++;
            sequences += node.IsKind(last) ? 0 : 1;
            last = node.Kind();
            node = Right(node);
        }
    }

    private static bool IsOperator(SyntaxNode node) =>
        node.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.AndPattern or SyntaxKind.OrPattern;

    private static SyntaxNode Left(SyntaxNode node) => node is BinaryExpressionSyntax expression ? expression.Left : ((BinaryPatternSyntax)node).Left;

    private static SyntaxNode Right(SyntaxNode node) => node is BinaryExpressionSyntax expression ? expression.Right : ((BinaryPatternSyntax)node).Right;

    private static SyntaxNode Inside(SyntaxNode node)
    {
        while (true)
        {
            switch (node)
            {
                case ParenthesizedExpressionSyntax expression:
                    node = expression.Expression;
                    break;
                case ParenthesizedPatternSyntax pattern:
                    node = pattern.Pattern;
                    break;
                default:
                    return node;
            }
        }
    }
}
