using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// The types that a database stores: those of which a context here has a set, those with <c>[Table]</c>, and those named <c>…Entity</c> in a place for them.
/// </summary>
/// <param name="compilation">The compilation.</param>
internal sealed class StoredTypes(Compilation compilation)
{
    private const int Deepest = 4;

    private static readonly HashSet<string> Places = new(StringComparer.Ordinal)
    {
        "Entities", "Entity", "Persistence", "Infrastructure", "Data", "DataAccess", "Dal", "Database", "Storage", "EntityFramework", "Domain",
    };

    private readonly HashSet<ISymbol> _sets = EntitySets.Of(compilation);

    /// <summary>The stored type that a type is or is made of, such as the element of a list; null for none.</summary>
    public ITypeSymbol? In(ITypeSymbol type) => In(type, 0);

    private ITypeSymbol? In(ITypeSymbol type, int depth) => type switch
    {
        _ when depth > Deepest => null,
        IArrayTypeSymbol array => In(array.ElementType, depth + 1),
        INamedTypeSymbol named when IsStored(named) => named,
        // A delta of OData and a repository of entities are asked, not answered with.
        INamedTypeSymbol { Arity: > 0 } named when IsSequence(named) || named.IsTupleType =>
            named.TypeArguments.Select(argument => In(argument, depth + 1)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static bool IsSequence(INamedTypeSymbol type) =>
        !type.Name.StartsWith("DbSet", StringComparison.Ordinal)
        && (type.Name is "IEnumerable" or "IAsyncEnumerable" or "Nullable"
            || type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable)
            || type.Name.IndexOf("Page", StringComparison.Ordinal) >= 0);

    private bool IsStored(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Class
        && (_sets.Contains(type.OriginalDefinition) || type.GetAttributes().Any(IsTable) || IsNamedLikeOne(type));

    private static bool IsTable(AttributeData attribute) => attribute.AttributeClass is { Name: "TableAttribute" or "BsonCollectionAttribute" };

    private static bool IsNamedLikeOne(INamedTypeSymbol type)
    {
        if (!type.Name.EndsWith("Entity", StringComparison.Ordinal) || type.Name.Length == "Entity".Length)
        {
            return false;
        }

        for (var space = type.ContainingNamespace; space is not null; space = space.ContainingNamespace)
        {
            if (Places.Contains(space.Name))
            {
                return true;
            }
        }

        return false;
    }
}
