using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Syntax;

/// <summary>Lines of a file: how they end, and how far they are indented.</summary>
internal static class Lines
{
    /// <summary>The line end of a file; that of Unix for a file of one line.</summary>
    public static SyntaxTrivia EndOf(SyntaxNode root)
    {
        var end = root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return end.IsKind(SyntaxKind.EndOfLineTrivia) ? SyntaxFactory.EndOfLine(end.ToString()) : SyntaxFactory.LineFeed;
    }

    /// <summary>The white space before a node in its line; empty where something else stands before it.</summary>
    public static string IndentOf(SyntaxNode node)
    {
        var last = node.GetLeadingTrivia().LastOrDefault();
        return last.IsKind(SyntaxKind.WhitespaceTrivia) ? last.ToString() : "";
    }

    /// <summary>Whether a node stands in one line.</summary>
    public static bool IsOne(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.StartLinePosition.Line == span.EndLinePosition.Line;
    }

    /// <summary>Whether there is a comment or a directive in a node or its trivia.</summary>
    public static bool HasNotes(SyntaxNode node) =>
        node.DescendantTrivia().Any(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    /// <summary>Takes a part of the indentation off every line of a statement.</summary>
    public static StatementSyntax Outdented(StatementSyntax statement, int by) =>
        by <= 0 ? statement : statement.ReplaceTrivia(statement.DescendantTrivia().Where(IsIndent), (_, indent) => Shorter(indent, by));

    /// <summary>Indents every line of a statement by one level.</summary>
    public static StatementSyntax Indented(StatementSyntax statement)
    {
        var level = IndentOf(statement).IndexOf('\t') >= 0 ? "\t" : "    ";
        return statement.ReplaceTrivia(
            statement.DescendantTrivia().Where(BeginsLine), (_, indent) => SyntaxFactory.Whitespace(indent.ToString() + level));
    }

    // White space before a token, but not that behind a comment in the same line.
    private static bool BeginsLine(SyntaxTrivia trivia)
    {
        var around = trivia.Token.LeadingTrivia;
        var at = around.IndexOf(trivia);
        return trivia.IsKind(SyntaxKind.WhitespaceTrivia) && at >= 0 && (at == 0 || around[at - 1].IsKind(SyntaxKind.EndOfLineTrivia));
    }

    private static SyntaxTrivia Shorter(SyntaxTrivia indent, int by)
    {
        var text = indent.ToString();
        return SyntaxFactory.Whitespace(text.Length > by ? text.Substring(by) : "");
    }

    // White space at the beginning of a line stands before a token, not behind one.
    private static bool IsIndent(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia) && trivia.Token.LeadingTrivia.Contains(trivia);
}
