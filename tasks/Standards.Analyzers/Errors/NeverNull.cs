using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.Analyzers.Errors;

/// <summary>Calls of the .NET library whose result has a question mark for the sake of a case that the code rules out.</summary>
internal static class NeverNull
{
    /// <summary>Whether a value is the result of one.</summary>
    public static bool IsGivenBy(ExpressionSyntax value) => value switch
    {
        CastExpressionSyntax cast => IsGivenBy(cast.Expression),
        ParenthesizedExpressionSyntax parenthesized => IsGivenBy(parenthesized.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } member } call =>
            IsGivenBy(name, member.Expression, call.ArgumentList),
        _ => false,
    };

    private static bool IsGivenBy(string name, ExpressionSyntax receiver, ArgumentListSyntax arguments) => name switch
    {
        // Null of a 'Nullable<T>' only, and of types that override it with null.
        "CreateInstance" => IsNamed(receiver, "Activator"),
        "ToString" => true,
        // What code asks of its own types and of a model that it builds is there.
        "GetConstructor" or "FindEntityType" => true,
        // 'throwOnError: true'.
        "GetType" => arguments.Arguments.Any(argument => argument.Expression.IsKind(SyntaxKind.TrueLiteralExpression)),
        _ => false,
    };

    private static bool IsNamed(ExpressionSyntax receiver, string type) => receiver switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText == type,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText == type,
        _ => false,
    };
}
