using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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

    /// <summary>Whether a node stands between <c>#if</c> and <c>#endif</c>: it is there for some builds only.</summary>
    public static bool IsConditionallyCompiled(this SyntaxNode node)
    {
        if (!node.SyntaxTree.GetRoot().ContainsDirectives)
        {
            return false;
        }

        var open = 0;
        for (var directive = node.SyntaxTree.GetRoot().GetFirstDirective();
            directive is not null && directive.SpanStart < node.SpanStart;
            directive = directive.GetNextDirective())
        {
            open += directive switch { IfDirectiveTriviaSyntax => 1, EndIfDirectiveTriviaSyntax => -1, _ => 0 };
        }

        return open > 0;
    }
}
