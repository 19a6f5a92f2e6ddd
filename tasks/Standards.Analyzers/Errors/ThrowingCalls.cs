using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.Analyzers.Errors;

/// <summary>Calls of methods that only throw, known by their names: the compiler does not follow them where they have no attribute.</summary>
internal static class ThrowingCalls
{
    /// <summary>Whether a statement calls one: <c>ThrowHelper.NotFound(id);</c> and <c>ThrowInvalidType();</c>.</summary>
    public static bool IsCallOf(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: var called } }
        && called.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText.StartsWith("Throw", StringComparison.Ordinal));

    /// <summary>Whether a method throws where its result says failure, and gives the result back, such as <c>ThrowIfError</c>.</summary>
    public static bool AreNamedIn(IMethodSymbol method) =>
        method.Name.StartsWith("Throw", StringComparison.Ordinal)
        || method.Name.StartsWith("EnsureSuccess", StringComparison.Ordinal)
        || method.Name.StartsWith("EnsureStatus", StringComparison.Ordinal);

    /// <summary>Whether the statement before another one calls one, so that nothing runs what follows.</summary>
    public static bool IsBefore(SyntaxNode statement)
    {
        SyntaxList<StatementSyntax>? around = statement.Parent switch
        {
            BlockSyntax block => block.Statements,
            SwitchSectionSyntax section => section.Statements,
            _ => null,
        };

        return around is { } statements
            && statement is StatementSyntax last
            && statements.IndexOf(last) is var index and > 0
            && IsCallOf(statements[index - 1]);
    }
}
