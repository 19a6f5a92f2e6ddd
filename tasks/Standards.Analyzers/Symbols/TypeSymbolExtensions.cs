using Microsoft.CodeAnalysis;

namespace Standards.Analyzers.Symbols;

/// <summary>Questions to types.</summary>
internal static class TypeSymbolExtensions
{
    /// <summary>Whether a type is another or derives from it.</summary>
    public static bool Is(this ITypeSymbol? type, INamedTypeSymbol? other)
    {
        for (var current = type; current is not null && other is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A type and what it derives from.</summary>
    public static IEnumerable<ITypeSymbol> SelfAndBases(this ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    /// <summary>Whether a type is an interface, or implements it.</summary>
    public static bool Implements(this ITypeSymbol? type, INamedTypeSymbol? other) =>
        type is not null
        && other is not null
        && (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, other)
            || type.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, other)));

    /// <summary>Whether a type is declared in a namespace, such as <c>System.IO</c>, without asking for its full name.</summary>
    public static bool IsIn(this ITypeSymbol? type, string outer, string inner) =>
        type?.ContainingNamespace is { } space
        && space.Name == inner
        && space.ContainingNamespace is { } parent
        && parent.Name == outer
        && parent.ContainingNamespace is { IsGlobalNamespace: true };

    /// <summary>Whether a type is declared in the namespace <c>System</c> itself.</summary>
    public static bool IsOfSystem(this ITypeSymbol type) => type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>The type that a <c>Nullable</c> is about; every other type itself.</summary>
    public static ITypeSymbol WithoutNullable(this ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>Whether a type is declared below <c>Microsoft.AspNetCore</c>.</summary>
    public static bool IsOfAspNet(this ITypeSymbol? type)
    {
        var space = type?.ContainingNamespace;
        while (space is { Name: not "AspNetCore" })
        {
            space = space.ContainingNamespace;
        }

        return space is { ContainingNamespace: { Name: "Microsoft", ContainingNamespace.IsGlobalNamespace: true } };
    }

    /// <summary>Whether ASP.NET Core makes the objects of a type for each request and calls them, and nothing else does.</summary>
    public static bool IsController(this ITypeSymbol type) => type.SelfAndBases().Any(t => t.Name is "ControllerBase" or "PageModel" && t.IsOfAspNet());

    /// <summary>The attributes of a type and of what it derives from.</summary>
    public static IEnumerable<AttributeData> AttributesWithBases(this ITypeSymbol type) => type.SelfAndBases().SelectMany(t => t.GetAttributes());

    /// <summary>The signature (object sender, … EventArgs) of event handlers, whose return type is not theirs to choose.</summary>
    public static bool IsEventHandler(this IMethodSymbol method) =>
        method.Parameters.Length == 2
        && method.Parameters[0].Type.SpecialType == SpecialType.System_Object
        && DerivesFromEventArgs(method.Parameters[1].Type);

    // Frameworks of user interfaces have arguments that do not derive from the type, and are named as if they did.
    private static bool DerivesFromEventArgs(ITypeSymbol type) => type.SelfAndBases().Any(t => t.Name.EndsWith("EventArgs", StringComparison.Ordinal));

    /// <summary>Whether somebody else decided on a method's signature: a base class or an interface.</summary>
    public static bool HasForeignSignature(this IMethodSymbol method) => method.IsFromContract();
}
