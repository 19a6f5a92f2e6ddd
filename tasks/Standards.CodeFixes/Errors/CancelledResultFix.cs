using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Errors;

/// <summary>
/// STD1313: throws where an <c>if</c> returned what there was. Not where the <c>if</c> asks or does more than that, and not in a clause for cancellation.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CancelledResultFix() : RuleCodeFix("STD1313", "Throw when the token is cancelled")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<MemberAccessExpressionSyntax>() is not { Parent: IfStatementSyntax { Else: null } decision } test
            || !IsToken(test, site)
            || !OnlyLeaves(decision.Statement)
            || Lines.HasNotes(decision.Statement))
        {
            return false;
        }

        var thrown = SyntaxFactory.ParseStatement($"{test.Expression.WithoutTrivia()}.ThrowIfCancellationRequested();");
        site.Replace(decision, current => thrown.WithTriviaFrom(current));
        return true;
    }

    // A source has no such method.
    private static bool IsToken(MemberAccessExpressionSyntax test, FixSite site) =>
        site.Model.GetTypeInfo(test.Expression, site.Cancellation).Type is { Name: "CancellationToken" };

    private static bool OnlyLeaves(StatementSyntax branch) => branch switch
    {
        BlockSyntax { Statements: { Count: 1 } statements } => OnlyLeaves(statements[0]),
        ReturnStatementSyntax or BreakStatementSyntax or YieldStatementSyntax => true,
        _ => false,
    };
}
