using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.Analyzers.Errors;

/// <summary>Returned values that are the same whatever happened before: literals, empty texts and collections, and answers that say success.</summary>
internal static class FixedValues
{
    private static readonly HashSet<string> Successes = new(StringComparer.Ordinal) { "Ok", "NoContent", "Accepted", "Success" };

    /// <summary>Whether a value is one, as far as its text tells.</summary>
    public static bool Contain(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax or DefaultExpressionSyntax => true,
        CollectionExpressionSyntax collection => collection.Elements.Count == 0,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" or "CompletedTask" or "Success" } => true,
        InvocationExpressionSyntax call => IsEmptyOrSuccess(call),
        _ => value.IsKind(SyntaxKind.UnaryMinusExpression),
    };

    // 'Array.Empty<Order>()', 'Task.FromResult(false)', 'Results.Ok()'.
    private static bool IsEmptyOrSuccess(InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        return NameOf(call) switch
        {
            "Empty" => arguments.Count == 0,
            "FromResult" => arguments.Count == 1 && Contain(arguments[0].Expression),
            { } name => Successes.Contains(name) && arguments.All(argument => Contain(argument.Expression)),
            null => false,
        };
    }

    private static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
