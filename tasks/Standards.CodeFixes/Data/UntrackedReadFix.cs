using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Data;

/// <summary>STD1610: puts <c>AsNoTracking()</c> behind the set, or the variable that holds the query.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UntrackedReadFix() : RuleCodeFix("STD1610", "Read without tracking")
{
    private const string Space = "Microsoft.EntityFrameworkCore";

    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<InvocationExpressionSyntax>() is not { } call || SourceOf(call, site) is not { } source || !KnowsExtensions(site))
        {
            return false;
        }

        site.Replace(source, current => SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, current.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName("AsNoTracking")))
            .WithTrailingTrivia(current.GetTrailingTrivia()));
        return true;
    }

    // The first expression of the chain that is a query: 'db.Orders', 'db.Set<Order>()', 'open'.
    private static ExpressionSyntax? SourceOf(InvocationExpressionSyntax call, FixSite site)
    {
        ExpressionSyntax current = call;
        while (current is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && IsQuery(access.Expression, site))
        {
            current = access.Expression;
        }

        return current == call ? null : current;
    }

    private static bool IsQuery(ExpressionSyntax expression, FixSite site) =>
        site.Model.GetTypeInfo(expression, site.Cancellation).Type is { } type
        && (type.Name == "IQueryable" || type.AllInterfaces.Any(i => i.Name == "IQueryable"));

    private static bool KnowsExtensions(FixSite site) =>
        site.Model.LookupNamespacesAndTypes(site.Node.SpanStart, name: "EntityFrameworkQueryableExtensions").Any() || site.Import(Space);
}
