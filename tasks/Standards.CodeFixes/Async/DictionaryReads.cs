using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Async;

/// <summary>Values that are read after a question whether they are there.</summary>
internal static class DictionaryReads
{
    /// <summary>Asks by <c>TryGetValue</c>, and reads the variable that it fills; false where the value is also set.</summary>
    public static bool TryGet(FixSite site, InvocationExpressionSyntax check, DictionaryPlace place)
    {
        var places = PlacesOf(check).ToList();
        var uses = places.SelectMany(node => node.DescendantNodesAndSelf()).Where(place.Is).Cast<ElementAccessExpressionSyntax>().ToList();
        if (uses.Count == 0
            || uses.Any(use => IsWritten(use) || IsLater(use, check))
            || places.Any(place.IsKeyChanged)
            || NameAt(site, check) is not { } name)
        {
            return false;
        }

        var question = SyntaxFactory.ParseExpression(place.Call("TryGetValue", $"out var {name}"));
        site.Replace(check, current => question.WithTriviaFrom(current));
        foreach (var use in uses)
        {
            site.Replace(use, current => SyntaxFactory.IdentifierName(name).WithTriviaFrom(current));
        }

        return true;
    }

    // One that no other repair of the member has taken either.
    private static string? NameAt(FixSite site, ExpressionSyntax check) => ((string[])["value", "found", "known"]).FirstOrDefault(name =>
        site.FreeName(check, name) is not null && site.IsFirst((check.FirstAncestorOrSelf<MemberDeclarationSyntax>(), name)));

    // What runs only where the answer was yes: behind '&&', and the branch of the condition.
    private static IEnumerable<SyntaxNode> PlacesOf(ExpressionSyntax check)
    {
        SyntaxNode current = check;
        while (current.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression })
        {
            if (current.Parent is BinaryExpressionSyntax both && both.Left == current)
            {
                yield return both.Right;
            }

            current = current.Parent;
        }

        if (current.Parent is IfStatementSyntax decision && decision.Condition == current)
        {
            yield return decision.Statement;
        }
        else if (current.Parent is ConditionalExpressionSyntax choice && choice.Condition == current)
        {
            yield return choice.WhenTrue;
        }
    }

    private static bool IsWritten(ExpressionSyntax use) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == use,
        PostfixUnaryExpressionSyntax step => !step.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        PrefixUnaryExpressionSyntax step => step.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        _ => false,
    };

    // A lambda reads what is there when it runs.
    private static bool IsLater(SyntaxNode use, SyntaxNode check) => use.Ancestors()
        .TakeWhile(node => !node.Span.Contains(check.Span))
        .Any(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
}
