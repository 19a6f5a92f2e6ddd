using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.Analyzers.Symbols;

/// <summary>Whether the author explained something: several rules take a comment for the reason that they ask for.</summary>
internal static class Explanation
{
    /// <summary>Whether a statement or clause has a comment in the lines before it, inside of it, or at the end of its last line.</summary>
    public static bool IsIn(SyntaxNode node) => node.DescendantTrivia().Any(IsComment);

    /// <summary>Whether the trivia around a node has a comment: the lines before it and the rest of its last line.</summary>
    public static bool IsAround(SyntaxNode node) => HasComment(node.GetLeadingTrivia()) || HasComment(node.GetTrailingTrivia());

    /// <summary>Whether a comment stands in the lines before a node.</summary>
    public static bool IsBefore(SyntaxNode node) => HasComment(node.GetLeadingTrivia());

    /// <summary>Whether a directive before a node says why it switches diagnostics off. The title that an editor puts there is no reason.</summary>
    public static bool IsOfDirective(SyntaxNode node) => node.GetLeadingTrivia().Any(piece =>
        piece.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia)
        && piece.GetStructure() is PragmaWarningDirectiveTriviaSyntax { DisableOrRestoreKeyword.RawKind: (int)SyntaxKind.DisableKeyword } directive
        && directive.DescendantTrivia().Any(inner => IsComment(inner) && !IsTitle(inner.ToString())));

    /// <summary>Whether a comment stands before a statement or before one above it, without an empty line between them.</summary>
    public static bool IsOfParagraph(StatementSyntax statement)
    {
        SyntaxList<StatementSyntax>? around = statement.Parent switch
        {
            BlockSyntax block => block.Statements,
            SwitchSectionSyntax section => section.Statements,
            _ => null,
        };
        for (var i = around?.IndexOf(statement) ?? -1; i >= 0; i--)
        {
            var leading = around!.Value[i].GetLeadingTrivia();
            if (HasComment(leading))
            {
                return true;
            }

            if (leading.Any(SyntaxKind.EndOfLineTrivia))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a piece of trivia is a comment, and not documentation.</summary>
    public static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    private static bool IsTitle(string comment) => comment.IndexOf("Do not catch general exception", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool HasComment(SyntaxTriviaList trivia)
    {
        foreach (var piece in trivia)
        {
            if (IsComment(piece))
            {
                return true;
            }
        }

        return false;
    }
}
