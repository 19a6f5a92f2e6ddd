using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Syntax;

/// <summary>Lists of arguments.</summary>
internal static class Arguments
{
    /// <summary>A list with one more argument.</summary>
    /// <param name="list">The list.</param>
    /// <param name="at">Its place.</param>
    /// <param name="added">The argument.</param>
    public static ArgumentListSyntax With(ArgumentListSyntax list, int at, ArgumentSyntax added)
    {
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        var items = list.Arguments.GetWithSeparators();
        if (list.Arguments.Count == 0)
        {
            return list.WithArguments(SyntaxFactory.SingletonSeparatedList(added));
        }

        // Where the last argument is followed by the end of a line, the added one comes before that.
        if (at == list.Arguments.Count)
        {
            var last = list.Arguments[at - 1];
            var isMoved = last.GetTrailingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
            items = items
                .Replace(items.Last(), isMoved ? last.WithoutTrailingTrivia() : last)
                .Add(comma)
                .Add(isMoved ? added.WithTrailingTrivia(last.GetTrailingTrivia()) : added);
        }
        else
        {
            var next = list.Arguments[at];
            items = items
                .Replace(items[at * 2], next.WithoutLeadingTrivia())
                .Insert(at * 2, comma)
                .Insert(at * 2, added.WithLeadingTrivia(next.GetLeadingTrivia()));
        }

        return list.WithArguments(SyntaxFactory.SeparatedList<ArgumentSyntax>(items));
    }
}
