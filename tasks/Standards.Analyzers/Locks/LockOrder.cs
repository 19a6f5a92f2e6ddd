using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Locks;

/// <summary>The order in which a type says that its locks are taken: by <c>[LockOrder(1)]</c> on each, or in a comment.</summary>
internal static class LockOrder
{
    private static readonly Regex Sentence = new(
        @"\block\w*\b[^.]*\b(order|before|after|outer|inner|first)|\b(order|before|after|outer|inner|first)\b[^.]*\block",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(1));

    /// <summary>What is wrong with one lock inside of another; null where a declared order is kept.</summary>
    public static string? ProblemOf(HeldLock outer, HeldLock inner, CancellationToken cancellationToken)
    {
        if (NumberOf(outer.Gate) is { } first && NumberOf(inner.Gate) is { } second)
        {
            return first < second ? null : "against the declared order";
        }

        foreach (var text in Comments(outer, inner, cancellationToken))
        {
            if (Sentence.IsMatch(text))
            {
                return Contradicts(text, outer.Gate.Name, inner.Gate.Name) ? "against the order that the comment says" : null;
            }
        }

        return "and no order is declared";
    }

    // '_orders before _lines' while '_orders' is the inner one.
    private static bool Contradicts(string text, string outer, string inner)
    {
        var (first, second) = (text.IndexOf(outer, StringComparison.Ordinal), text.IndexOf(inner, StringComparison.Ordinal));
        return first >= 0 && second >= 0 && second < first && text.IndexOf("after", StringComparison.OrdinalIgnoreCase) < 0;
    }

    private static int? NumberOf(ISymbol gate)
    {
        foreach (var attribute in gate.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "LockOrderAttribute", ConstructorArguments: { Length: > 0 } given } && given[0].Value is int number)
            {
                return number;
            }
        }

        return null;
    }

    // Beside the fields, at the type, or where the inner lock is taken.
    private static IEnumerable<string> Comments(HeldLock outer, HeldLock inner, CancellationToken cancellationToken)
    {
        var declared = Declarations(outer.Gate, cancellationToken).Concat(Declarations(inner.Gate, cancellationToken));
        foreach (var place in declared.Append(inner.Place).Append(outer.Place))
        {
            yield return $"{place.GetLeadingTrivia().ToFullString()} {place.GetTrailingTrivia().ToFullString()}";
        }

        foreach (var reference in outer.Gate.ContainingType?.DeclaringSyntaxReferences ?? [])
        {
            yield return reference.GetSyntax(cancellationToken).GetLeadingTrivia().ToFullString();
        }
    }

    private static IEnumerable<SyntaxNode> Declarations(ISymbol gate, CancellationToken cancellationToken) =>
        gate.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken))
            .Select(syntax => (SyntaxNode?)syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? syntax);
}
