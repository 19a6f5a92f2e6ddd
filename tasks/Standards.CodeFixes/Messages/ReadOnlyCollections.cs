using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Messages;

/// <summary>The interfaces of collections that their readers cannot change, and that serializers know.</summary>
internal static class ReadOnlyCollections
{
    private const string Space = "System.Collections.Generic";

    private static readonly Dictionary<string, string> Interfaces = new(StringComparer.Ordinal)
    {
        ["List"] = "IReadOnlyList",
        ["IList"] = "IReadOnlyList",
        ["Collection"] = "IReadOnlyList",
        ["ICollection"] = "IReadOnlyCollection",
        ["Dictionary"] = "IReadOnlyDictionary",
        ["IDictionary"] = "IReadOnlyDictionary",
        ["SortedDictionary"] = "IReadOnlyDictionary",
    };

    /// <summary>The interface in place of a list, an array or a dictionary; null for others.</summary>
    public static TypeSyntax? TypeOf(FixSite site, TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => TypeOf(site, nullable.ElementType) is { } inner ? SyntaxFactory.NullableType(inner) : null,
        ArrayTypeSyntax { RankSpecifiers: { Count: 1 } ranks } array when ranks[0].Rank == 1 =>
            SyntaxFactory.ParseTypeName($"{site.NameOf(Space, "IReadOnlyList")}<{array.ElementType.WithoutTrivia()}>"),
        GenericNameSyntax name when Interfaces.TryGetValue(name.Identifier.ValueText, out var only) =>
            SyntaxFactory.ParseTypeName($"{site.NameOf(Space, only)}{name.TypeArgumentList.WithoutTrivia()}"),
        _ => null,
    };
}
