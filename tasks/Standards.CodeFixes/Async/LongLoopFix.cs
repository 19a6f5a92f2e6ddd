using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Async;

/// <summary>STD1204: looks at the token at the beginning of each pass.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class LongLoopFix() : RuleCodeFix("STD1204", "Look at the token in each pass")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<StatementSyntax>() is not { } loop
            || BodyOf(loop) is not BlockSyntax { Statements.Count: > 0 } body
            || site.TokenAt(loop) is not { } token)
        {
            return false;
        }

        site.Replace(body, current => Blocks.StartingWith(current, [$"{token.Name}.ThrowIfCancellationRequested();"], site.LineEnd));
        return true;
    }

    private static StatementSyntax? BodyOf(StatementSyntax loop) => loop switch
    {
        CommonForEachStatementSyntax each => each.Statement,
        ForStatementSyntax counted => counted.Statement,
        WhileStatementSyntax statement => statement.Statement,
        DoStatementSyntax statement => statement.Statement,
        _ => null,
    };
}
