using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Data;

/// <summary>
/// STD1602: declares the transaction with <c>using</c>, or <c>await using</c> where it was awaited. One that is committed nowhere, or disposed by hand, is
/// left alone: only a person knows what was meant.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class TransactionFix() : RuleCodeFix("STD1602", "End the transaction with its block")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<StatementSyntax>() is not LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration.Variables.Count: 1 } local
            || local.Declaration.Variables[0] is not { Initializer.Value: { } value } variable
            || !value.Span.Contains(site.Node.Span)
            || IsDisposed(local, variable.Identifier.ValueText))
        {
            return false;
        }

        site.Replace(local, current => WithUsing(current, isAwaited: value is AwaitExpressionSyntax));
        return true;
    }

    private static bool IsDisposed(LocalDeclarationStatementSyntax local, string name) => local.Parent!.DescendantNodes().OfType<SimpleNameSyntax>().Any(n =>
        n is { Identifier.ValueText: "Dispose" or "DisposeAsync", Parent: MemberAccessExpressionSyntax or MemberBindingExpressionSyntax }
        && n.Parent.Parent!.ToString().StartsWith(name, StringComparison.Ordinal));

    private static LocalDeclarationStatementSyntax WithUsing(LocalDeclarationStatementSyntax local, bool isAwaited)
    {
        var added = SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        var statement = local.WithoutLeadingTrivia().WithUsingKeyword(added);
        return (isAwaited ? statement.WithAwaitKeyword(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space)) : statement)
            .WithLeadingTrivia(local.GetLeadingTrivia());
    }
}
