using Microsoft.CodeAnalysis;

namespace Standards.Analyzers.Symbols;

/// <summary>The entities of a compilation.</summary>
internal static class EntitySets
{
    /// <summary>The types that a context of the compilation has a set of. Walks all its types: ask for it only where something was found.</summary>
    public static HashSet<ISymbol> Of(Compilation compilation)
    {
        var entities = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        if (compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.DbContext") is { } context)
        {
            entities.UnionWith(TypesIn(compilation.Assembly.GlobalNamespace).Where(type => type.Is(context)).SelectMany(SetsOf));
        }

        return entities;
    }

    /// <summary>Whether a type is a set of a context, or derives from it.</summary>
    public static bool IsSet(ITypeSymbol? type) =>
        type is not null && type.SelfAndBases().Any(t => t.Name == "DbSet" && t.IsIn("Microsoft", "EntityFrameworkCore"));

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(TypesIn));

    private static IEnumerable<ISymbol> SetsOf(INamedTypeSymbol context) => context.GetMembers()
        .OfType<IPropertySymbol>()
        .Where(property => IsSet(property.Type))
        .Select(property => ((INamedTypeSymbol)property.Type).TypeArguments.FirstOrDefault())
        .OfType<ISymbol>();
}
