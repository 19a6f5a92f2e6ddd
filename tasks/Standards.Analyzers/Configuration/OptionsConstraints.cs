using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Configuration;

/// <summary>What the properties of options lack: a value that is right without the configuration, or a constraint on what it says.</summary>
internal static class OptionsConstraints
{
    /// <summary>A range of which only a person knows the bounds.</summary>
    public const string AnyRange = "[Range]";

    private const string Ports = "[Range(1, 65535)]";

    private static readonly (string Finding, string Attribute) NotSet = ("has no default, and nothing asks for it", "[Required]");

    private static readonly (string Finding, string Attribute) Empty = ("may be empty", "[Required]");

    // An empty one is never right.
    private static readonly HashSet<string> Hosts = new(StringComparer.Ordinal) { "host", "hostname", "server", "url", "uri", "endpoint", "address" };

    private static readonly HashSet<string> Named = new(StringComparer.Ordinal)
    {
        "name", "key", "secret", "password", "path", "directory", "folder", "region", "bucket", "topic", "queue", "issuer", "audience", "authority", "string",
        "database", "user", "username", "id", "token",
    };

    /// <summary>The settable properties of options, and of the objects in them.</summary>
    public static IEnumerable<IPropertySymbol> Settings(ITypeSymbol type) => Settings(type, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));

    /// <summary>What a property lacks, and the attribute that mends it; null for one that is right.</summary>
    public static (string Finding, string Attribute)? MissingOn(IPropertySymbol property)
    {
        if (property.GetAttributes().Any(a => a.AttributeClass?.SelfAndBases().Any(t => t.Name == "ValidationAttribute") == true))
        {
            return null;
        }

        return property.Type switch
        {
            { SpecialType: SpecialType.System_String } => IsAskedByType(property) ? null : MissingOnText(property),
            { Name: "Uri" } => IsWithoutValue(property) ? NotSet : null,
            _ => IsNumber(property.Type) ? MissingOnNumber(property) : null,
        };
    }

    private static IEnumerable<IPropertySymbol> Settings(ITypeSymbol type, HashSet<ITypeSymbol> seen)
    {
        foreach (var property in type.SelfAndBases().SelectMany(t => t.GetMembers()).OfType<IPropertySymbol>().Where(IsOfSource))
        {
            if (IsSetFromOutside(property))
            {
                yield return property;
            }

            foreach (var inner in SettingsOfPart(property, seen))
            {
                yield return inner;
            }
        }
    }

    // The binder leaves alone what only the type itself sets.
    private static bool IsSetFromOutside(IPropertySymbol property) =>
        property is
        {
            SetMethod.DeclaredAccessibility: Accessibility.Public or Accessibility.Internal,
            IsStatic: false,
            IsIndexer: false,
            DeclaredAccessibility: Accessibility.Public or Accessibility.Internal,
        };

    private static IEnumerable<IPropertySymbol> SettingsOfPart(IPropertySymbol property, HashSet<ITypeSymbol> seen) =>
        PartOf(property) is { } part && seen.Add(part) ? Settings(part, seen) : [];

    // A part that nobody can set is made, and judged, by the code that declares it.
    private static ITypeSymbol? PartOf(IPropertySymbol property) =>
        property is { SetMethod: not null, Type: { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } part } && part.Locations.Any(l => l.IsInSource)
            ? part
            : null;

    private static bool IsOfSource(IPropertySymbol property) => property.Locations.Any(l => l.IsInSource);

    private static (string Finding, string Attribute)? MissingOnText(IPropertySymbol property)
    {
        var words = NameWords.Of(property.Name);
        var last = words.Count > 0 ? words[words.Count - 1] : "";
        var value = Initializer(property);
        if (IsWithoutValue(property))
        {
            return NotSet;
        }

        return property.NullableAnnotation != NullableAnnotation.Annotated
            && (Hosts.Contains(last) || (IsEmpty(value) && Named.Contains(last)))
                ? Empty
                : null;
    }

    private static (string Finding, string Attribute) MissingOnNumber(IPropertySymbol property)
    {
        var isPort = property.Type.Name != "TimeSpan" && NameWords.Of(property.Name).LastOrDefault() == "port";
        return ("takes any value", isPort ? Ports : AnyRange);
    }

    private static bool IsNumber(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsNumber(nullable.TypeArguments[0]),
        { SpecialType: >= SpecialType.System_Int16 and <= SpecialType.System_Double } => true,
        _ => type.Name == "TimeSpan",
    };

    // A nullable one says that it may be left out.
    private static bool IsWithoutValue(IPropertySymbol property) =>
        property is { IsRequired: false, NullableAnnotation: not NullableAnnotation.Annotated }
        && !IsSetByConstructor(property)
        && (Initializer(property) is not { } value || IsNull(value));

    private static bool IsSetByConstructor(IPropertySymbol property) => property.ContainingType.InstanceConstructors.Any(c => !c.IsImplicitlyDeclared);

    // 'bool IsConfigured() => !string.IsNullOrWhiteSpace(ApiKey)': without it, what the options are for is off.
    private static bool IsAskedByType(IPropertySymbol property) => property.ContainingType.DeclaringSyntaxReferences
        .SelectMany(part => part.GetSyntax().DescendantNodes())
        .OfType<InvocationExpressionSyntax>()
        .Any(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace" }
            && call.ArgumentList.Arguments.Any(a => a.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == property.Name));

    private static ExpressionSyntax? Initializer(IPropertySymbol property) =>
        (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as PropertyDeclarationSyntax)?.Initializer?.Value;

    // 'null!', 'default!'.
    private static bool IsNull(ExpressionSyntax value) => value switch
    {
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => IsNull(sure.Operand),
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.NullLiteralExpression) || literal.IsKind(SyntaxKind.DefaultLiteralExpression),
        _ => false,
    };

    private static bool IsEmpty(ExpressionSyntax? value) => value switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText.Length == 0,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } => true,
        _ => false,
    };
}
