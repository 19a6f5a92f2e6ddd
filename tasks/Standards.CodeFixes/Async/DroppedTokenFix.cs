using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Async;

/// <summary>STD1221: passes the token that the function has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class DroppedTokenFix() : RuleCodeFix("STD1221", "Pass the cancellation token")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Node is not ExpressionSyntax dropped || site.TokenAt(dropped) is not { } token)
        {
            return false;
        }

        site.Replace(dropped, current => SyntaxFactory.IdentifierName(token.Name).WithTriviaFrom(current));
        return true;
    }
}
