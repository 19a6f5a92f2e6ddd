using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Syntax;

/// <summary>Where <c>await</c> can stand, and how.</summary>
internal static class Awaiting
{
    /// <summary>Whether the function around a node is async, or the program, and nothing between them forbids to wait.</summary>
    public static bool IsAllowed(this FixSite site, SyntaxNode node)
    {
        if (site.Model.GetEnclosingSymbol(node.SpanStart, site.Cancellation) is not IMethodSymbol function
            || !(function.IsAsync || function.Name == "<Main>$"))
        {
            return false;
        }

        // What lives on the stack only does not outlive the wait.
        return !node.Ancestors().TakeWhile(around => !IsFunction(around)).Any(ForbidsToWait)
            && !site.Model.LookupSymbols(node.SpanStart).OfType<ILocalSymbol>().Any(local => local.IsRef || local.Type.IsRefLikeType);
    }

    private static bool IsFunction(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax;

    private static bool ForbidsToWait(SyntaxNode node) =>
        node is LockStatementSyntax or CatchFilterClauseSyntax or QueryExpressionSyntax or UnsafeStatementSyntax;

    /// <summary>The token of the function around a node: its own, or that of the functions which a local function is in.</summary>
    public static IParameterSymbol? TokenAt(this FixSite site, SyntaxNode node)
    {
        var type = site.Model.Compilation.GetTypeByMetadataName("System.Threading.CancellationToken");
        var symbol = site.Model.GetEnclosingSymbol(node.SpanStart, site.Cancellation);
        while (symbol is IMethodSymbol method)
        {
            if (method.Parameters.FirstOrDefault(p => p.RefKind == RefKind.None && p.Name != "_" && SymbolEqualityComparer.Default.Equals(p.Type, type))
                is { } token)
            {
                return token;
            }

            // A lambda may run when the caller's token is long gone.
            symbol = method is { MethodKind: MethodKind.LocalFunction, IsStatic: false } ? method.ContainingSymbol : null;
        }

        return null;
    }

    /// <summary>Awaits a task in place of a node, with the node's comments, and as the other waits of the file do it.</summary>
    /// <param name="task">What gives the task.</param>
    /// <param name="original">The node as it stands in the file before all changes.</param>
    /// <param name="current">The same with what was changed inside of it.</param>
    public static ExpressionSyntax Of(ExpressionSyntax task, ExpressionSyntax original, ExpressionSyntax current)
    {
        var awaited = task.WithoutLeadingTrivia().WithoutTrailingTrivia();
        if (!IsConfigured(awaited) && IsConfiguring(original.SyntaxTree.GetRoot()))
        {
            var member = SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression, awaited, SyntaxFactory.IdentifierName("ConfigureAwait"));
            var no = SyntaxFactory.Argument(SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression));
            awaited = SyntaxFactory.InvocationExpression(member, SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(no)));
        }

        ExpressionSyntax result = SyntaxFactory.AwaitExpression(
            SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), awaited);
        return (IsPartOfChain(original) ? SyntaxFactory.ParenthesizedExpression(result) : result).WithTriviaFrom(current);
    }

    // 'await x.Y' awaits Y.
    private static bool IsPartOfChain(ExpressionSyntax node) => node.Parent switch
    {
        MemberAccessExpressionSyntax member => member.Expression == node,
        ElementAccessExpressionSyntax element => element.Expression == node,
        InvocationExpressionSyntax call => call.Expression == node,
        ConditionalAccessExpressionSyntax access => access.Expression == node,
        PostfixUnaryExpressionSyntax => true,
        _ => false,
    };

    private static bool IsConfigured(ExpressionSyntax task) =>
        task is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } };

    // It cannot be configured.
    private static bool IsYield(ExpressionSyntax task) =>
        task is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Yield" } };

    private static bool IsConfiguring(SyntaxNode root)
    {
        var isThere = false;
        foreach (var awaited in root.DescendantNodes().OfType<AwaitExpressionSyntax>().Where(a => !IsYield(a.Expression)))
        {
            if (!IsConfigured(awaited.Expression))
            {
                return false;
            }

            isThere = true;
        }

        return isThere;
    }
}
