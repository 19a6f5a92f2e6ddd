using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>Whether an endpoint that answers with a sequence lets its caller ask for a part of it.</summary>
internal static class Paging
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "page", "paging", "paged", "pagination", "paginated", "pager", "limit", "cursor", "offset", "take", "skip", "top", "size", "count", "continuation",
        "after", "before", "max", "maximum", "first", "last", "since", "from", "to", "odata", "chunk",
    };

    // A number in a call that is one of a page: below it stand indexes and attempts.
    private const int SmallestPart = 10;

    // Sets that an organisation has some dozens of.
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "type", "types", "kind", "kinds", "status", "statuses", "state", "states", "country", "countries", "language", "languages", "locale", "locales",
        "culture", "cultures", "currency", "currencies", "timezone", "timezones", "zone", "zones", "feature", "features", "version", "versions", "role",
        "roles", "permission", "permissions", "setting", "settings", "option", "options", "health", "plan", "plans", "enum", "enums", "lookup", "lookups",
        "forecast", "weather", "claim", "claims", "scope", "scopes", "unit", "units",
        "provider", "providers", "schema", "schemas", "completion", "completions", "plugin", "plugins", "processor", "processors", "mode", "modes",
    };

    /// <summary>The element of a sequence of things; null for other types, texts and numbers.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type) => Element(type) is { } element && IsThing(element) ? element : null;

    /// <summary>Whether a parameter, or a member of one, or the body speaks of a part; or whether the set is one of the small ones.</summary>
    public static bool IsAsked(IMethodSymbol function, ITypeSymbol element) =>
        NameWords.Of(element.Name).Concat(NameWords.Of(function.Name)).Any(Small.Contains)
        || function.GetAttributes().Any(a => a.AttributeClass?.Name == "ObsoleteAttribute")
        || function.GetAttributes().Concat(function.ContainingType?.GetAttributes() ?? []).Any(a => a.AttributeClass?.Name == "EnableQueryAttribute")
        || function.Parameters.Any(IsPart)
        || function.DeclaringSyntaxReferences.Any(r => TakesPart(r.GetSyntax()));

    private static ITypeSymbol? Element(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        { SpecialType: SpecialType.System_String } => null,
        INamedTypeSymbol { Arity: 1 } named when IsSequence(named) => named.TypeArguments[0],
        _ => null,
    };

    private static bool IsSequence(INamedTypeSymbol type) =>
        type.Name is "IAsyncEnumerable" or "IEnumerable"
        || (Root(type.ContainingNamespace) == "System" && type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable));

    private static string Root(INamespaceSymbol space)
    {
        while (space.ContainingNamespace is { IsGlobalNamespace: false } outer)
        {
            space = outer;
        }

        return space.Name;
    }

    private static bool IsThing(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface
        && type.SpecialType == SpecialType.None
        && Root(type.ContainingNamespace) != "System";

    private static bool IsPart(IParameterSymbol parameter) =>
        Speaks(parameter.Name)
        || Speaks(parameter.Type.Name)
        || parameter.Type.Name is "HttpContext" or "HttpRequest" or "ODataQueryOptions"
        || (parameter.Type.Locations.Any(l => l.IsInSource) && PropertiesOf(parameter.Type).Any(p => Speaks(p.Name)));

    private static IEnumerable<IPropertySymbol> PropertiesOf(ITypeSymbol type) => type.SelfAndBases().SelectMany(t => t.GetMembers()).OfType<IPropertySymbol>();

    // '.Take(50)', 'Request.Query', 'QueryAsync(channel, 100)'.
    private static bool TakesPart(SyntaxNode body) => body.DescendantNodes().Any(node =>
        node is IdentifierNameSyntax { Identifier.ValueText: "Take" or "Request" or "Pagination" or "ToPagedList" or "Chunk" or "TakeLast" }
            or ArgumentSyntax { Expression: LiteralExpressionSyntax { Token.Value: int and >= SmallestPart } });

    private static bool Speaks(string name) => NameWords.Of(name).Any(Words.Contains);
}
