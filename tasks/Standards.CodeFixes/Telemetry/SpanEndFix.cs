using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Telemetry;

/// <summary>STD1520: declares the activity with <c>using</c>, so that it ends with its block. A variable that is assigned later is left alone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SpanEndFix() : RuleCodeFix("STD1520", "End the span with its block")
{
    private static readonly string[] Names = ["activity", "span", "startedActivity"];

    internal override bool TryRepair(FixSite site)
    {
        switch (site.Around<StatementSyntax>())
        {
            case LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } local
                when local.Declaration.Variables[0].Initializer?.Value.Span.Contains(site.Node.Span) == true:
                site.Replace(local, WithUsing);
                return true;
            case ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement when NameIn(statement) is { } name:
                site.Replace(statement, current => Declared(current, name));
                return true;
            default:
                return false;
        }
    }

    private static LocalDeclarationStatementSyntax WithUsing(LocalDeclarationStatementSyntax local)
    {
        var keyword = SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithLeadingTrivia(local.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space);
        return local.WithoutLeadingTrivia().WithUsingKeyword(keyword);
    }

    private static LocalDeclarationStatementSyntax Declared(ExpressionStatementSyntax statement, string name)
    {
        var started = statement.Expression is AssignmentExpressionSyntax discard ? discard.Right : statement.Expression;
        var variable = SyntaxFactory.VariableDeclarator(name).WithInitializer(SyntaxFactory.EqualsValueClause(
            SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
            started.WithoutLeadingTrivia()));
        var declaration = SyntaxFactory.VariableDeclaration(
            SyntaxFactory.IdentifierName("var").WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.SingletonSeparatedList(variable));
        return WithUsing(SyntaxFactory.LocalDeclarationStatement(declaration).WithSemicolonToken(statement.SemicolonToken)
            .WithLeadingTrivia(statement.GetLeadingTrivia()));
    }

    private static string? NameIn(SyntaxNode statement)
    {
        var taken = new HashSet<string>(
            (statement.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m is not GlobalStatementSyntax) ?? statement.SyntaxTree.GetRoot())
                .DescendantTokens()
                .Where(token => token.IsKind(SyntaxKind.IdentifierToken))
                .Select(token => token.ValueText),
            StringComparer.Ordinal);
        return Names.FirstOrDefault(name => !taken.Contains(name));
    }
}
