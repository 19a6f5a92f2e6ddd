using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.Analyzers.Statements;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Statements;

/// <summary>
/// STD1010: joins a declaration without a value and the first assignment in the same block. Where another block is the better place, only a person knows
/// whether the first value is needed.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class VariableScopeFix() : RuleCodeFix("STD1010", "Declare it where it is given its value")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<LocalDeclarationStatementSyntax>() is not
            {
                Parent: BlockSyntax block,
                Declaration: { Variables: { Count: 1 } variables } declared,
            } declaration
            || variables[0].Initializer is not null
            || Lines.HasNotes(declaration)
            || new VariableUses(variables[0].Identifier.ValueText, block, declaration).FirstAssignment() is null)
        {
            return false;
        }

        site.Replace(block, current => Without(current, variables[0].Identifier.ValueText));
        return true;
    }

    // Looked for by name: another repair may have changed the block.
    private static BlockSyntax Without(BlockSyntax block, string name)
    {
        var declaration = block.Statements.OfType<LocalDeclarationStatementSyntax>()
            .First(statement => statement.Declaration.Variables is { Count: 1 } only && only[0].Identifier.ValueText == name);
        var statement = new VariableUses(name, block, declaration).FirstAssignment()!;
        var at = block.Statements.IndexOf(declaration);
        var statements = block.Statements.Replace(statement, Joined(declaration.Declaration, statement));
        var next = statements[at + 1];
        var lead = WithoutBlankLines(next.GetLeadingTrivia(), declaration.GetLeadingTrivia());
        return block.WithStatements(statements.Replace(next, next.WithLeadingTrivia(lead)).RemoveAt(at));
    }

    // The blank line that stood before the declaration stays, and the one behind it goes.
    private static SyntaxTriviaList WithoutBlankLines(SyntaxTriviaList trivia, SyntaxTriviaList lead) => SyntaxFactory.TriviaList(
        lead.Where(piece => piece.IsKind(SyntaxKind.EndOfLineTrivia)).Concat(trivia.SkipWhile(piece => piece.IsKind(SyntaxKind.EndOfLineTrivia))));

    private static StatementSyntax Joined(VariableDeclarationSyntax declared, ExpressionStatementSyntax statement)
    {
        var assignment = (AssignmentExpressionSyntax)statement.Expression;
        var variable = declared.Variables[0].WithInitializer(SyntaxFactory.EqualsValueClause(assignment.OperatorToken, assignment.Right));
        variable = variable.WithIdentifier(variable.Identifier.WithTrailingTrivia(assignment.Left.GetTrailingTrivia()));
        return SyntaxFactory
            .LocalDeclarationStatement(declared.WithVariables(SyntaxFactory.SingletonSeparatedList(variable)))
            .WithSemicolonToken(statement.SemicolonToken)
            .WithLeadingTrivia(statement.GetLeadingTrivia());
    }
}
