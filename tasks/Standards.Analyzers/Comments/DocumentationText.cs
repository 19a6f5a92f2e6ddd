using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.Analyzers.Comments;

/// <summary>
/// The documentation above a declaration as it is written. A project that writes no documentation file has it as ordinary comments, so the text is read
/// and not its structure.
/// </summary>
internal static class DocumentationText
{
    /// <summary>The text; empty for none.</summary>
    public static string Of(SyntaxNode declaration)
    {
        var text = new StringBuilder();
        foreach (var trivia in declaration.GetLeadingTrivia())
        {
            if (trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)
                || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia)
                || (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && trivia.ToString().StartsWith("///", StringComparison.Ordinal))
                || (trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) && trivia.ToString().StartsWith("/**", StringComparison.Ordinal)))
            {
                text.Append(trivia.ToFullString()).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>Whether it is taken over from somewhere else.</summary>
    public static bool IsInherited(string text) =>
        text.IndexOf("<inheritdoc", StringComparison.Ordinal) >= 0 || text.IndexOf("<include", StringComparison.Ordinal) >= 0;
}
