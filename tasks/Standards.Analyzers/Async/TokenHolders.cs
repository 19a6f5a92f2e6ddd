using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>Types by which a function has a token already: the token itself, and what has one as a property, such as the context of a request.</summary>
internal sealed class TokenHolders(INamedTypeSymbol token)
{
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a value of a type is a token or has one.</summary>
    public bool Holds(ITypeSymbol type) =>
        type.SpecialType == SpecialType.None && (SymbolEqualityComparer.Default.Equals(type, token) || _known.GetOrAdd(type.OriginalDefinition, Find));

    /// <summary>Whether an object of a type has a token, or something that has one, in a field or a property of its own or of a base.</summary>
    public bool HoldsMember(INamedTypeSymbol type)
    {
        foreach (var current in type.SelfAndBases())
        {
            if (current.SpecialType == SpecialType.None && current.GetMembers().Any(member => !member.IsStatic && TypeOf(member) is { } of && Holds(of)))
            {
                return true;
            }
        }

        return false;
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    // Interfaces have the members of those that they extend.
    private bool Find(ITypeSymbol type) =>
        type is not ITypeParameterSymbol
        && type.TypeKind is not (TypeKind.Enum or TypeKind.Delegate)
        && type.SelfAndBases().Concat(type.AllInterfaces).Any(t => t.GetMembers().Any(member => member is IPropertySymbol { IsStatic: false } property
            && SymbolEqualityComparer.Default.Equals(property.Type, token)));
}
