using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Syntax;

/// <summary>Puts attributes on declarations.</summary>
internal static class AttributeLists
{
    /// <summary>Puts an attribute before a property, in a line of its own where the property has one.</summary>
    /// <param name="site">The finding.</param>
    /// <param name="property">The property.</param>
    /// <param name="attribute">Its text, without the brackets.</param>
    public static void AddAttribute(this FixSite site, PropertyDeclarationSyntax property, string attribute)
    {
        var indent = Lines.IndentOf(property);
        var list = Parsed(attribute);
        site.Replace(property, current =>
        {
            var bare = current.WithoutLeadingTrivia();
            var added = indent.Length > 0
                ? list.WithTrailingTrivia(site.LineEnd, SyntaxFactory.Whitespace(indent))
                : list.WithTrailingTrivia(SyntaxFactory.Space);
            return bare.WithAttributeLists(bare.AttributeLists.Insert(0, added)).WithLeadingTrivia(current.GetLeadingTrivia());
        });
    }

    /// <summary>Puts an attribute before a parameter.</summary>
    public static void AddAttribute(this FixSite site, ParameterSyntax parameter, string attribute) => site.Replace(parameter, current =>
    {
        var bare = current.WithoutLeadingTrivia();
        var added = Parsed(attribute).WithTrailingTrivia(SyntaxFactory.Space);
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, added)).WithLeadingTrivia(current.GetLeadingTrivia());
    });

    private static AttributeListSyntax Parsed(string text) =>
        ((PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"[{text}] int A {{ get; }}")!).AttributeLists[0].WithoutTrivia();
}
