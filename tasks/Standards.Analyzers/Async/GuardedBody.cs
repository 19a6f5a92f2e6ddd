using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.Analyzers.Async;

/// <summary>Functions out of which no exception comes: their body ends with a <c>try</c> that catches everything, after declarations at most.</summary>
internal static class GuardedBody
{
    /// <summary>Whether a method, local function or lambda is one.</summary>
    public static bool Catches(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => Catches(method.Body),
        LocalFunctionStatementSyntax local => Catches(local.Body),
        AnonymousFunctionExpressionSyntax lambda => Catches(lambda.Block),
        _ => false,
    };

    /// <summary>Whether a body is one. Yields and declarations before the <c>try</c> are taken for harmless.</summary>
    public static bool Catches(BlockSyntax? body) =>
        body is { Statements.Count: > 0 } && body.Statements.All(IsHarmless) && body.Statements.OfType<TryStatementSyntax>().Any(CatchesEverything);

    /// <summary>Whether all that a function awaits stands in a <c>try</c> that catches everything, or is awaited without throwing.</summary>
    public static bool GuardsAwaits(SyntaxNode function)
    {
        var isGuarded = false;
        foreach (var node in function.DescendantNodes(n => n == function || n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            if (node is AwaitExpressionSyntax or ForEachStatementSyntax { AwaitKeyword.RawKind: not 0 })
            {
                if (!IsGuarded(node, function))
                {
                    return false;
                }

                isGuarded = true;
            }
        }

        return isGuarded;
    }

    private static bool IsGuarded(SyntaxNode awaiting, SyntaxNode function)
    {
        if (awaiting is AwaitExpressionSyntax { Expression: InvocationExpressionSyntax configured }
            && configured.ArgumentList.Arguments.Any(a => a.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SuppressThrowing" }))
        {
            return true;
        }

        for (var (inner, outer) = (awaiting, awaiting.Parent); outer is not null && inner != function; (inner, outer) = (outer, outer.Parent))
        {
            if (outer is TryStatementSyntax statement && inner == statement.Block && CatchesEverything(statement))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHarmless(StatementSyntax statement) => statement
        is LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax or TryStatementSyntax or ReturnStatementSyntax { Expression: null }
        || (statement is ExpressionStatementSyntax { Expression: AwaitExpressionSyntax { Expression: var awaited } } && IsDone(awaited));

    // 'Task.CompletedTask', as it is or configured.
    private static bool IsDone(ExpressionSyntax awaited) => awaited switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" } => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } configure } =>
            IsDone(configure.Expression),
        _ => false,
    };

    private static bool CatchesEverything(TryStatementSyntax statement) =>
        statement.Catches.Any(c => IsGeneral(c.Declaration?.Type) && (c.Filter is null || (LeavesCancellation(c.Filter) && CatchesCancellation(statement))));

    // 'catch (OperationCanceledException) { … } catch (Exception e) when (e is not OperationCanceledException)' leaves nothing out.
    private static bool LeavesCancellation(CatchFilterClauseSyntax filter) =>
        filter.FilterExpression is IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: var excluded } } && IsCancellation(excluded.ToString());

    private static bool CatchesCancellation(TryStatementSyntax statement) =>
        statement.Catches.Any(c => c.Filter is null && c.Declaration is { Type: var type } && IsCancellation(type.ToString()));

    private static bool IsCancellation(string type) => type.EndsWith("OperationCanceledException", StringComparison.Ordinal);

    private static bool IsGeneral(TypeSyntax? type) => type switch
    {
        null => true,
        IdentifierNameSyntax name => name.Identifier.ValueText == "Exception",
        QualifiedNameSyntax name => name.Right.Identifier.ValueText == "Exception",
        _ => false,
    };
}
