using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Syntax;

/// <summary>Gives calls a token that they were not given.</summary>
internal static class TokenArguments
{
    /// <summary>The list of a call with a token: in place of the empty one that it has, for the optional parameter, or for that of an overload.</summary>
    /// <param name="list">The list; what was changed inside of it stays.</param>
    /// <param name="method">The method that the call has now, without the parameter of <c>this</c>.</param>
    /// <param name="token">An expression for the token.</param>
    public static ArgumentListSyntax With(ArgumentListSyntax list, IMethodSymbol method, string token)
    {
        var parameter = method.Parameters.FirstOrDefault(p => p.Type.Name == "CancellationToken");
        var value = SyntaxFactory.Argument(SyntaxFactory.ParseExpression(token));
        if (parameter is not null && GivenFor(list, parameter) is { } given)
        {
            return list.ReplaceNode(given.Expression, value.Expression.WithTriviaFrom(given.Expression));
        }

        // Behind others that are left out, or that have names, only by its own name.
        var isNext = list.Arguments.All(a => a.NameColon is null) && (parameter is null || parameter.Ordinal == list.Arguments.Count);
        var name = SyntaxFactory.NameColon(parameter?.Name ?? "cancellationToken").WithTrailingTrivia(SyntaxFactory.Space);
        return Arguments.With(list, list.Arguments.Count, isNext ? value : value.WithNameColon(name));
    }

    private static ArgumentSyntax? GivenFor(ArgumentListSyntax list, IParameterSymbol parameter) =>
        list.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter.Name)
        ?? (parameter.Ordinal < list.Arguments.Count && list.Arguments[parameter.Ordinal].NameColon is null ? list.Arguments[parameter.Ordinal] : null);
}
