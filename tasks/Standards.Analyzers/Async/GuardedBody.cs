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
        body is { Statements.Count: > 0 }
        && body.Statements.All(s =>
            s is LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax or TryStatementSyntax or ReturnStatementSyntax { Expression: null })
        && body.Statements.OfType<TryStatementSyntax>().Any(CatchesEverything);

    private static bool CatchesEverything(TryStatementSyntax statement) =>
        statement.Catches.Any(c => c.Filter is null && IsGeneral(c.Declaration?.Type));

    private static bool IsGeneral(TypeSyntax? type) => type switch
    {
        null => true,
        IdentifierNameSyntax name => name.Identifier.ValueText == "Exception",
        QualifiedNameSyntax name => name.Right.Identifier.ValueText == "Exception",
        _ => false,
    };
}
