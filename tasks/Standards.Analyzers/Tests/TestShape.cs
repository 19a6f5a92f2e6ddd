using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.Analyzers.Tests;

/// <summary>The text of a test with its literals left out: two tests with one shape are two rows of a table.</summary>
internal static class TestShape
{
    // Below this, equal bodies are equal by chance.
    private const int LeastTokens = 8;

    /// <summary>The shape; null for a body that is too short, and for one without a literal.</summary>
    public static string? Of(MethodDeclarationSyntax method)
    {
        if (((SyntaxNode?)method.Body ?? method.ExpressionBody) is not { } body)
        {
            return null;
        }

        var shape = new StringBuilder();
        var (tokens, literals) = (0, 0);
        foreach (var token in body.DescendantTokens())
        {
            tokens++;
            if (token.Parent is LiteralExpressionSyntax)
            {
                literals++;
                shape.Append('_');
            }
            else if (!IsSign(token))
            {
                shape.Append(token.Text).Append(' ');
            }
        }

        return tokens >= LeastTokens && literals > 0 ? shape.ToString() : null;
    }

    /// <summary>
    /// How many values differ between tests of one shape: so many columns would their table have. A text of several lines fits into none.
    /// </summary>
    public static int Differences(IEnumerable<MethodDeclarationSyntax> tests)
    {
        var rows = tests.Select(test => LiteralsOf(test).ToList()).ToList();
        var differing = Enumerable.Range(0, rows.Min(row => row.Count))
            .Where(column => rows.Select(row => row[column]).Distinct(StringComparer.Ordinal).Count() > 1)
            .ToList();
        return differing.Exists(column => rows.Exists(row => row[column].IndexOf('\n') >= 0)) ? int.MaxValue : differing.Count;
    }

    private static IEnumerable<string> LiteralsOf(MethodDeclarationSyntax method) => (((SyntaxNode?)method.Body ?? method.ExpressionBody) ?? method)
        .DescendantTokens()
        .Where(token => token.Parent is LiteralExpressionSyntax)
        .Select(token => token.Text);

    // '-1' is a value like '1'.
    private static bool IsSign(SyntaxToken token) =>
        token.IsKind(SyntaxKind.MinusToken) && token.Parent is PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax };
}
