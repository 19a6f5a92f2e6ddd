using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Errors;

/// <summary>
/// STD1304: removes the last clause, and the <c>try</c> where it was all of it. Not where the clause has a comment, and not where a <c>using</c> of the block
/// would live longer without it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class IdleCatchFix() : RuleCodeFix("STD1304", "Remove the clause")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<CatchClauseSyntax>() is not { Parent: TryStatementSyntax statement } clause
            || statement.Catches.Last() != clause
            || Lines.HasNotes(clause))
        {
            return false;
        }

        if (statement.Catches.Count > 1 || statement.Finally is not null)
        {
            site.Replace(statement, current => current.WithCatches(current.Catches.RemoveAt(current.Catches.Count - 1)));
            return true;
        }

        if (statement.Parent is not BlockSyntax || !CanLeave(statement.Block) || HasNotes(statement))
        {
            return false;
        }

        site.InsertBefore(statement, Statements(statement));
        site.Remove(statement);
        return true;
    }

    private static bool CanLeave(BlockSyntax block) =>
        !block.Statements.OfType<LocalDeclarationStatementSyntax>().Any(local => local.UsingKeyword.IsKind(SyntaxKind.UsingKeyword))
        && !block.DescendantNodes().Any(node => node is TryStatementSyntax);

    // Beside the statements: at 'try' and at the brackets.
    private static bool HasNotes(TryStatementSyntax statement) =>
        IsNote(statement.TryKeyword.TrailingTrivia)
        || IsNote(statement.Block.OpenBraceToken.LeadingTrivia)
        || IsNote(statement.Block.OpenBraceToken.TrailingTrivia)
        || IsNote(statement.Block.CloseBraceToken.LeadingTrivia)
        || IsNote(statement.Block.CloseBraceToken.TrailingTrivia);

    private static bool IsNote(SyntaxTriviaList trivia) =>
        trivia.Any(piece => !piece.IsKind(SyntaxKind.WhitespaceTrivia) && !piece.IsKind(SyntaxKind.EndOfLineTrivia));

    private static IEnumerable<StatementSyntax> Statements(TryStatementSyntax statement)
    {
        var outer = Lines.IndentOf(statement);
        var isFirst = true;
        foreach (var inner in statement.Block.Statements)
        {
            var moved = Lines.IsOne(statement) ? inner : Lines.Outdented(inner, Lines.IndentOf(inner).Length - outer.Length);
            if (isFirst)
            {
                var before = statement.GetLeadingTrivia();
                var own = moved.GetLeadingTrivia();
                moved = moved.WithLeadingTrivia(own.Any(piece => !piece.IsKind(SyntaxKind.WhitespaceTrivia))
                    ? before.Take(Math.Max(0, before.Count - 1)).Concat(own)
                    : before);
                isFirst = false;
            }

            yield return moved;
        }
    }
}
