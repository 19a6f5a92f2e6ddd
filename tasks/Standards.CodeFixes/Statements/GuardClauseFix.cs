using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.Analyzers.Statements;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Statements;

/// <summary>STD1015: tests for the opposite, leaves, and writes the work behind it. Not where a comment stands between the parts that move.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class GuardClauseFix() : RuleCodeFix("STD1015", "Leave at once")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<IfStatementSyntax>() is not { Parent: BlockSyntax around } condition
            || Guards.FormOf(condition) is not (not GuardForm.None and var form)
            || condition.ContainsDirectives
            || HasNotesBetween(condition, form, around))
        {
            return false;
        }

        var at = around.Statements.IndexOf(condition);
        var end = site.LineEnd;
        site.Replace(around, current => current.WithStatements(Turned(current.Statements, at, form, end)));
        return true;
    }

    private static bool HasNotesBetween(IfStatementSyntax condition, GuardForm form, BlockSyntax around)
    {
        var work = (BlockSyntax)condition.Statement;
        return HasNotes(condition.CloseParenToken.TrailingTrivia)
            || HasNotes(work.OpenBraceToken.LeadingTrivia)
            || HasNotes(work.OpenBraceToken.TrailingTrivia)
            || HasNotes(work.CloseBraceToken.LeadingTrivia)
            || HasNotes(work.CloseBraceToken.TrailingTrivia)
            || (condition.Else is { } other && HasNotes(other.DescendantTrivia()))
            || (form == GuardForm.ThrowFollows && HasNotes(around.Statements.Last().GetLeadingTrivia()));
    }

    private static bool HasNotes(IEnumerable<SyntaxTrivia> trivia) =>
        trivia.Any(piece => !piece.IsKind(SyntaxKind.WhitespaceTrivia) && !piece.IsKind(SyntaxKind.EndOfLineTrivia));

    private static SyntaxList<StatementSyntax> Turned(SyntaxList<StatementSyntax> statements, int at, GuardForm form, SyntaxTrivia end)
    {
        var condition = (IfStatementSyntax)statements[at];
        var work = ((BlockSyntax)condition.Statement).Statements;
        var indent = Lines.IndentOf(condition);
        var leaving = form switch
        {
            GuardForm.ElseLeaves => Only(condition.Else!.Statement),
            GuardForm.ThrowFollows => statements[at + 1],
            _ => SyntaxFactory.ParseStatement("return;"),
        };
        var opposite = Conditions.Opposite(condition.Condition).ToFullString();
        var guard = SyntaxFactory
            .ParseStatement($"if ({opposite}){end}{indent}{{{end}{indent}    {Text(leaving)}{end}{indent}}}{end}")
            .WithLeadingTrivia(condition.GetLeadingTrivia());
        var by = Lines.IndentOf(work[0]).Length - indent.Length;
        var moved = work.Select(statement => Lines.Outdented(statement, by)).ToList();
        moved[0] = moved[0].WithLeadingTrivia(moved[0].GetLeadingTrivia().Insert(0, end));
        var last = moved[moved.Count - 1];
        if (!last.GetTrailingTrivia().Any(piece => piece.IsKind(SyntaxKind.EndOfLineTrivia)))
        {
            moved[moved.Count - 1] = last.WithTrailingTrivia(end);
        }

        return SyntaxFactory.List(statements.Take(at).Append(guard).Concat(moved));
    }

    private static StatementSyntax Only(StatementSyntax statement) => statement is BlockSyntax { Statements: { Count: 1 } only } ? Only(only[0]) : statement;

    private static string Text(StatementSyntax leaving) =>
        leaving.WithoutLeadingTrivia().WithoutTrailingTrivia().ToFullString() + leaving.GetTrailingTrivia().ToFullString().TrimEnd();
}
