using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>Clauses without a statement whose failure the code around them expects.</summary>
internal static class ExpectedFailures
{
    private static readonly string[] Words = ["ignor", "swallow", "catch", "suppress", "best effort", "best-effort"];

    /// <summary>Whether a comment at the <c>try</c> says what becomes of a failure: "Ignore errors, because the picture is not that relevant".</summary>
    public static bool AreExplained(CatchClauseSyntax clause) =>
        clause.Parent is TryStatementSyntax statement
        && (statement.GetLeadingTrivia().Any(Tells) || statement.Block.DescendantTrivia().Any(Tells));

    /// <summary>Whether the code goes on to the next attempt, or asks for what the <c>try</c> should have given.</summary>
    public static bool AreAnswered(CatchClauseSyntax clause) =>
        clause.Block.Statements.Count == 0
        && clause.Parent is TryStatementSyntax statement
        && (IsAttempt(statement) || IsAskedBehind(statement));

    private static bool Tells(SyntaxTrivia trivia) =>
        Explanation.IsComment(trivia)
        && trivia.ToString() is var text
        && Words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    // 'while (true) { try { return Save(); } catch (ConcurrencyException) { } }': what succeeds leaves the loop.
    private static bool IsAttempt(TryStatementSyntax statement) =>
        statement.Block.Statements.LastOrDefault() is ReturnStatementSyntax or BreakStatementSyntax
        && statement.Parent is BlockSyntax { Parent: WhileStatementSyntax or ForStatementSyntax or DoStatementSyntax };

    // 'try { file = Open(path); } catch (FileNotFoundException) { } if (file is null)'.
    private static bool IsAskedBehind(TryStatementSyntax statement) =>
        statement.Block.Statements.Count == 1
        && statement.Block.Statements[0] is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } }
        && NextOf(statement) is IfStatementSyntax { Condition: var condition }
        && condition.DescendantNodesAndSelf().Any(node => node is IdentifierNameSyntax name && name.Identifier.ValueText == target.Identifier.ValueText);

    // What is run after the statement, also where it is the last one of a branch.
    private static StatementSyntax? NextOf(StatementSyntax statement)
    {
        for (SyntaxNode? current = statement; current is StatementSyntax; current = current.Parent)
        {
            if (current.Parent is BlockSyntax block)
            {
                var next = block.Statements.IndexOf((StatementSyntax)current) + 1;
                if (next < block.Statements.Count)
                {
                    return block.Statements[next];
                }
            }
        }

        return null;
    }
}
