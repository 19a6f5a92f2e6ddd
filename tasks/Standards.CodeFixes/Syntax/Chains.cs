using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Syntax;

/// <summary>Calls on what other calls return: <c>a.B().C()</c>.</summary>
internal static class Chains
{
    /// <summary>The last call of the chain that a call is in.</summary>
    public static InvocationExpressionSyntax Outermost(InvocationExpressionSyntax call)
    {
        while (call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer } access && access.Expression == call)
        {
            call = outer;
        }

        return call;
    }

    /// <summary>A chain with one more call, in a line of its own where the last call of the chain has one.</summary>
    public static InvocationExpressionSyntax Called(InvocationExpressionSyntax chain, string name)
    {
        var last = (MemberAccessExpressionSyntax)chain.Expression;
        return SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                chain.WithTrailingTrivia(last.Expression.GetTrailingTrivia()),
                last.OperatorToken,
                SyntaxFactory.IdentifierName(name)))
            .WithTrailingTrivia(chain.GetTrailingTrivia());
    }
}
