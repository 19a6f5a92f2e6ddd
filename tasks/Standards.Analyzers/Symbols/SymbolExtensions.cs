using Microsoft.CodeAnalysis;

namespace Standards.Analyzers.Symbols;

/// <summary>Questions to symbols of any kind.</summary>
internal static class SymbolExtensions
{
    /// <summary>Whether code of other assemblies sees a type or member: it and all types around it are public or protected.</summary>
    public static bool IsVisibleOutside(this ISymbol symbol)
    {
        for (var current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where a compilation declares a symbol; null for one of another project, of which an editor knows the source too.</summary>
    public static Location? PlaceIn(this ISymbol symbol, Compilation compilation) =>
        symbol.Locations.FirstOrDefault(place => place.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree));

    /// <summary>Whether a base class or an interface decided on a member's name and type.</summary>
    public static bool IsFromContract(this ISymbol member) =>
        member.IsOverride
        || member switch
        {
            IMethodSymbol method => method.ExplicitInterfaceImplementations.Length > 0,
            IPropertySymbol property => property.ExplicitInterfaceImplementations.Length > 0,
            IEventSymbol @event => @event.ExplicitInterfaceImplementations.Length > 0,
            _ => false,
        }
        || ImplementsInterface(member);

    private static bool ImplementsInterface(ISymbol member)
    {
        if (member.ContainingType is not { } type || member is not (IMethodSymbol or IPropertySymbol or IEventSymbol))
        {
            return false;
        }

        foreach (var promised in type.AllInterfaces.SelectMany(i => i.GetMembers(member.Name)))
        {
            if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(promised), member))
            {
                return true;
            }
        }

        return false;
    }
}
