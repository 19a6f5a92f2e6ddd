using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.Analyzers.Statements;

/// <summary>The order of using directives, for the rule that asks for it and the fix that makes it.</summary>
internal static class UsingOrder
{
    /// <summary>0 for a namespace, 1 for a static type, 2 for an alias: the order in which editors put them.</summary>
    public static int KindOf(UsingDirectiveSyntax directive) =>
        directive.Alias is not null ? 2 : directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword) ? 1 : 0;

    /// <summary>What a directive is sorted by: the name of an alias, and what others name.</summary>
    public static string NameOf(UsingDirectiveSyntax directive)
    {
        var name = directive.Alias?.Name.ToString() ?? directive.NamespaceOrType.ToString();
        return name.StartsWith("global::", StringComparison.Ordinal) ? name.Substring("global::".Length) : name;
    }

    /// <summary>Whether a namespace is one of the framework.</summary>
    public static bool IsOfFramework(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    /// <summary>Whether a blank line sets a directive apart from the one before.</summary>
    public static bool BeginsGroup(UsingDirectiveSyntax directive) =>
        directive.GetLeadingTrivia().FirstOrDefault(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia)).IsKind(SyntaxKind.EndOfLineTrivia);

    /// <summary>Compares two directives.</summary>
    /// <param name="one">The first.</param>
    /// <param name="other">The second.</param>
    /// <param name="own">The namespace whose parts come last; empty for none.</param>
    public static int Compare(UsingDirectiveSyntax one, UsingDirectiveSyntax other, string own)
    {
        var (name, otherName) = (NameOf(one), NameOf(other));
        var byKind = KindOf(one) - KindOf(other);
        if (byKind == 0 && KindOf(one) == 0)
        {
            byKind = Rank(name, own) - Rank(otherName, own);
        }

        return byKind != 0 ? byKind : CompareNames(name, otherName);
    }

    private static int Rank(string name, string own) => IsOfFramework(name) ? 0 : own.Length > 0 && IsBelow(name, own) ? 2 : 1;

    private static bool IsBelow(string name, string own) => name == own || name.StartsWith(own + ".", StringComparison.Ordinal);

    // Part by part, as editors do: 'Orders.Core' before 'Orders2'.
    private static int CompareNames(string one, string other)
    {
        var (parts, others) = (one.Split('.'), other.Split('.'));
        for (var i = 0; i < parts.Length && i < others.Length; i++)
        {
            var order = string.Compare(parts[i], others[i], StringComparison.OrdinalIgnoreCase);
            if (order != 0)
            {
                return order;
            }
        }

        return parts.Length - others.Length;
    }
}
