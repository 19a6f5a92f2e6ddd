using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Async;

/// <summary>STD1203: makes the token that the function has the condition of the loop.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class EndlessLoopFix() : RuleCodeFix("STD1203", "Loop until the token is cancelled")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<StatementSyntax>() is not { } loop || site.TokenAt(loop) is not { } token)
        {
            return false;
        }

        var condition = SyntaxFactory.ParseExpression($"!{token.Name}.IsCancellationRequested");
        switch (loop)
        {
            // 'while (await timer.WaitForNextTickAsync())' waits in its condition.
            case WhileStatementSyntax { Condition: AwaitExpressionSyntax }:
                return false;
            case WhileStatementSyntax statement:
                site.Replace(statement.Condition, current => condition.WithTriviaFrom(current));
                return true;
            case DoStatementSyntax statement:
                site.Replace(statement.Condition, current => condition.WithTriviaFrom(current));
                return true;
            case ForStatementSyntax { Condition: { } always }:
                site.Replace(always, current => condition.WithTriviaFrom(current));
                return true;
            case ForStatementSyntax statement:
                site.Replace(statement, current => current
                    .WithFirstSemicolonToken(current.FirstSemicolonToken.WithTrailingTrivia(SyntaxFactory.Space))
                    .WithCondition(condition));
                return true;
            default:
                return false;
        }
    }
}
