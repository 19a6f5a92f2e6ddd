using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Syntax;

/// <summary>Names that nothing around a place has yet.</summary>
internal static class FreeNames
{
    /// <summary>The first of some names that no identifier of the member around a node has; null for none.</summary>
    public static string? FreeName(this FixSite site, SyntaxNode node, params string[] names)
    {
        var member = node.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m is not GlobalStatementSyntax) ?? (SyntaxNode)site.Root;
        return FirstFree(member, names);
    }

    /// <summary>The first of some names that no identifier inside of a node has; null for none.</summary>
    public static string? FirstFree(SyntaxNode inside, params string[] names)
    {
        var taken = new HashSet<string>(
            inside.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText), StringComparer.Ordinal);
        return names.FirstOrDefault(name => !taken.Contains(name));
    }
}
