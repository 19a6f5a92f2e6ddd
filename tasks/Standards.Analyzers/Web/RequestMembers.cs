using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>What a caller fills of a request: the properties that the binder and the serializer set.</summary>
internal static class RequestMembers
{
    private static readonly HashSet<string> Ignoring = new(StringComparer.Ordinal)
    {
        "JsonIgnoreAttribute", "BindNeverAttribute", "ValidateNeverAttribute", "FromServicesAttribute", "FromKeyedServicesAttribute", "ReadOnlyAttribute",
    };

    /// <summary>The properties of a type and of its bases that are declared in source.</summary>
    public static IEnumerable<IPropertySymbol> Of(ITypeSymbol type) =>
        type.SelfAndBases().SelectMany(t => t.GetMembers()).OfType<IPropertySymbol>().Where(IsFilled);

    /// <summary>The attributes of a property, and those of the parameter that it was made of.</summary>
    public static IEnumerable<AttributeData> Attributes(IPropertySymbol property) =>
        property.GetAttributes().Concat(ParameterOf(property)?.GetAttributes() ?? []);

    /// <summary>
    /// Whether a type is data that a caller sends: declared in source, filled by properties, and made of nothing but values. What has a base of a library
    /// or takes services is something else.
    /// </summary>
    public static bool IsData(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsTupleType: false } named
        && type.SelfAndBases().All(t => t.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType || IsOfSource(t))
        && !named.GetMembers().Any(IsOwnBinding)
        && !named.InstanceConstructors.Any(c => c.Parameters.Any(p => IsService(p.Type)))
        && Of(named).Any();

    private static bool IsOfSource(ITypeSymbol type) => type.Locations.Any(l => l.IsInSource);

    private static bool IsFilled(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public }
        && property.Locations.Any(l => l.IsInSource)
        && (property.SetMethod is { DeclaredAccessibility: Accessibility.Public } || ParameterOf(property) is not null)
        && !property.GetAttributes().Any(a => a.AttributeClass is { } type && Ignoring.Contains(type.Name));

    // Of a record, and of a class whose constructor the serializer calls.
    private static IParameterSymbol? ParameterOf(IPropertySymbol property) => property.ContainingType.InstanceConstructors
        .Where(c => !c.IsImplicitlyDeclared || property.ContainingType.IsRecord)
        .SelectMany(c => c.Parameters)
        .FirstOrDefault(p => p.Name.Equals(property.Name, StringComparison.OrdinalIgnoreCase));

    // A type that parses itself knows what is right.
    private static bool IsOwnBinding(ISymbol member) => member is IMethodSymbol { IsStatic: true, Name: "TryParse" or "BindAsync" };

    private static bool IsService(ITypeSymbol type) => type.TypeKind == TypeKind.Interface && !type.AllInterfaces.Any(i => i.Name == "IEnumerable");
}
