using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Syntax;

/// <summary>Blocks of statements.</summary>
internal static class Blocks
{
    /// <summary>A block with statements before its first one: in lines of their own, or in the one line of the block.</summary>
    /// <param name="block">The block; it has a statement.</param>
    /// <param name="statements">The text of each.</param>
    /// <param name="lineEnd">The line end of the file.</param>
    public static BlockSyntax StartingWith(BlockSyntax block, string[] statements, SyntaxTrivia lineEnd)
    {
        var first = block.Statements[0];
        var end = Lines.IsOne(block) ? SyntaxFactory.Space : lineEnd;
        var indent = SyntaxFactory.Whitespace(Lines.IndentOf(first));
        var added = statements.Select(text => SyntaxFactory.ParseStatement(text).WithLeadingTrivia(indent).WithTrailingTrivia(end));
        return block.WithStatements(block.Statements.InsertRange(0, added));
    }

    /// <summary>A block with a statement behind its last one: in a line of its own, or in the one line of the block.</summary>
    public static BlockSyntax EndingWith(BlockSyntax block, string statement, SyntaxTrivia lineEnd)
    {
        if (Lines.IsOne(block))
        {
            var isSpaced = block.Statements.Count > 0 || block.OpenBraceToken.TrailingTrivia.Any();
            var only = SyntaxFactory.ParseStatement(statement).WithTrailingTrivia(SyntaxFactory.Space);
            return block.AddStatements(isSpaced ? only : only.WithLeadingTrivia(SyntaxFactory.Space));
        }

        var close = block.CloseBraceToken.LeadingTrivia.LastOrDefault();
        var indent = block.Statements.Count > 0 ? Lines.IndentOf(block.Statements.Last())
            : (close.IsKind(SyntaxKind.WhitespaceTrivia) ? close.ToString() : "") + "    ";
        return block.AddStatements(
            SyntaxFactory.ParseStatement(statement).WithLeadingTrivia(SyntaxFactory.Whitespace(indent)).WithTrailingTrivia(lineEnd));
    }
}
