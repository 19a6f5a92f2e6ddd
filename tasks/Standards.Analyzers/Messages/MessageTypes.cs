using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Messages;

/// <summary>Types that are nothing but a message, a request or an event: named so, with data and without behaviour.</summary>
internal static class MessageTypes
{
    private static readonly string[] Suffixes = ["Event", "Command", "Request", "Response", "Message"];

    private static readonly HashSet<string> Markers = new(StringComparer.Ordinal)
    {
        "INotification", "IRequest", "IDomainEvent", "IIntegrationEvent", "ICommand", "IQuery",
    };

    // Rows of tables, and messages that people read.
    private static readonly HashSet<string> OfOthers = new(StringComparer.Ordinal)
    {
        "outbox", "inbox", "stored", "queued", "scheduled", "saga", "error", "chat", "email", "mail", "entity", "row", "record", "validation", "mutable",
    };

    private static readonly HashSet<string> Places = new(StringComparer.Ordinal) { "Entities", "Persistence", "Migrations", "Generated", "ViewModels" };

    /// <summary>Whether a type is one.</summary>
    public static bool Contains(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsStatic: false, IsImplicitlyDeclared: false }
        && (IsMarked(type) || (IsNamedLikeOne(type) && !type.GetMembers().Any(IsBehaviour)))
        && IsOfProject(type)
        && type.GetAttributes().IsEmpty
        && type.GetMembers().All(m => m.GetAttributes().All(IsOfJson))
        && !NameWords.Of(type.Name).Any(OfOthers.Contains)
        && !type.SelfAndBases().Any(IsInPlaceOfOthers);

    /// <summary>Whether a type says by an interface that it is one, and changes itself.</summary>
    public static bool ChangesItself(INamedTypeSymbol type) => IsMarked(type) && type.GetMembers().Any(IsBehaviour);

    private static bool IsMarked(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(i => Markers.Contains(i.Name) && i.ContainingNamespace is not { Name: "Input" });

    private static bool IsNamedLikeOne(INamedTypeSymbol type) =>
        Suffixes.Any(suffix => type.Name.Length > suffix.Length && type.Name.EndsWith(suffix, StringComparison.Ordinal));

    // A class of a library above it may need setters, and an interface may ask for them.
    private static bool IsOfProject(INamedTypeSymbol type) =>
        type.SelfAndBases().Skip(1).All(t => t.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType || t.Locations.Any(l => l.IsInSource));

    private static bool IsBehaviour(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: false, IsOverride: false, IsImplicitlyDeclared: false } => true,
        IEventSymbol => true,
        _ => false,
    };

    // Attributes of databases and of older serializers ask for members that can be set.
    private static bool IsOfJson(AttributeData attribute) => attribute.AttributeClass is { } type
        && (type.Name.StartsWith("Json", StringComparison.Ordinal)
            || (type.ContainingNamespace is { Name: "DataAnnotations" or "CompilerServices" } && type.Name != "KeyAttribute"));

    private static bool IsInPlaceOfOthers(ITypeSymbol type)
    {
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
