using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.Analyzers.Symbols;

/// <summary>Places in the text.</summary>
internal static class SyntaxExtensions
{
    /// <summary>Of a call or a member access the name of the member, where a reader looks; of everything else the whole.</summary>
    public static Location NameLocation(this SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => call.Expression.NameLocation(),
        MemberAccessExpressionSyntax member => member.Name.Identifier.GetLocation(),
        MemberBindingExpressionSyntax member => member.Name.Identifier.GetLocation(),
        _ => node.GetLocation(),
    };
}
