using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>The limit that a property or parameter of a request has not.</summary>
internal static class InputLimit
{
    // They say that something is there, how a page shows it, and that nothing is looked at.
    private static readonly HashSet<string> WithoutLimit = new(StringComparer.Ordinal) { "RequiredAttribute", "DataTypeAttribute" };

    // Numbers of which every value is right, or that only compare.
    private static readonly HashSet<string> Unlimited = new(StringComparer.Ordinal)
    {
        "id", "ids", "version", "timestamp", "order", "sequence", "code", "key", "etag", "revision", "seed", "hash", "ticks",
    };

    // Numbers that say how much work a call is.
    private static readonly HashSet<string> Sizes = new(StringComparer.Ordinal)
    {
        "size", "limit", "take", "count", "top", "page", "skip", "offset", "length", "quantity",
    };

    /// <summary>Whether a parameter is a number that says how much a call does, and nothing limits it.</summary>
    public static bool IsMissingOn(IParameterSymbol parameter) =>
        IsNumber(Underlying(parameter.Type))
        && NameWords.Of(parameter.Name) is { Count: > 0 } words
        && Sizes.Contains(words[words.Count - 1])
        && !parameter.GetAttributes().Any(IsLimit);

    /// <summary>What a caller chooses freely, and the attribute that limits it; null for a property that has a limit or needs none.</summary>
    public static (string What, string Attribute)? MissingOn(IPropertySymbol property) =>
        KindOf(property) is { } missing && !RequestMembers.Attributes(property).Any(IsLimit) ? missing : null;

    private static (string What, string Attribute)? KindOf(IPropertySymbol property)
    {
        var type = Underlying(property.Type);
        return type switch
        {
            { SpecialType: SpecialType.System_String } => ("length", "[StringLength]"),
            _ when IsNumber(type) || type.Name == "TimeSpan" =>
                NameWords.Of(property.Name) is { Count: > 0 } words && Unlimited.Contains(words[words.Count - 1]) ? null : ("value", "[Range]"),
            _ => IsCollection(type) ? ("number of elements", "[MaxLength]") : null,
        };
    }

    private static bool IsNumber(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_Int16 and <= SpecialType.System_Double;

    private static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    // Bytes are limited with the body.
    private static bool IsCollection(ITypeSymbol type) =>
        type is IArrayTypeSymbol { ElementType.SpecialType: not SpecialType.System_Byte }
        || (type is INamedTypeSymbol { IsGenericType: true } && type.AllInterfaces.Concat([type]).Any(i => i.Name is "ICollection" or "IEnumerable"
            or "IReadOnlyCollection"));

    private static bool IsLimit(AttributeData attribute) =>
        attribute.AttributeClass is { } type
        && !WithoutLimit.Contains(type.Name)
        && type.SelfAndBases().Any(t => t.Name == "ValidationAttribute");
}
