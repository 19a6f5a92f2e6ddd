using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>Members of aggregates that events make, as far as they let others change the state past the events.</summary>
internal static class AggregateMembers
{
    /// <summary>The remedy for state that is set past the events.</summary>
    public const string Apply = "Change state where an event is applied";

    private const string Show = "Return an 'IReadOnlyList' of a copy or of 'AsReadOnly()'";

    private static readonly HashSet<string> Restoring = new(StringComparer.Ordinal)
    {
        "apply", "when", "on", "handle", "mutate", "load", "restore", "replay", "rehydrate", "mark", "clear", "set", "initialize", "create",
    };

    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal) { "List", "IList", "ICollection", "Collection", "Queue", "HashSet", "ISet" };

    /// <summary>The members of a type that let others do so, each with what it lets them do and the remedy; none for types that are no aggregate.</summary>
    public static IEnumerable<(ISymbol Member, string Problem, string Remedy)> OpenOf(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || !type.SelfAndBases().Any(IsRoot))
        {
            yield break;
        }

        foreach (var property in type.GetMembers().OfType<IPropertySymbol>().Where(p => !p.IsStatic && !p.IsOverride))
        {
            if (property is { DeclaredAccessibility: Accessibility.Public, SetMethod: { IsInitOnly: false, DeclaredAccessibility: Accessibility.Public } })
            {
                yield return (property, $"Others set '{property.Name}', and no event tells of it", Apply);
            }
            else if (IsListOfEvents(property))
            {
                yield return (property, $"Others add to '{property.Name}' and clear it", Show);
            }
        }
    }

    // An aggregate that applies events; one whose state is stored has setters for a reason.
    private static bool IsRoot(ITypeSymbol type) =>
        type.Name.IndexOf("Aggregate", StringComparison.Ordinal) >= 0 || type.Name.IndexOf("EventSourced", StringComparison.Ordinal) >= 0
            ? type.GetMembers().Any(m => m is { IsImplicitlyDeclared: false } && IsOfEvents(m.Name))
            : type.GetMembers("Apply").Length > 0 && type.GetMembers().Any(m => m.Name.IndexOf("Uncommitted", StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>
    /// The property of an aggregate that a public method sets itself, and not by an event; null for other assignments. What makes an aggregate anew may set
    /// what it likes.
    /// </summary>
    public static IPropertySymbol? SetPastEvents(ISimpleAssignmentOperation assignment, ISymbol member) =>
        assignment.Target is IPropertyReferenceOperation { Instance: IInstanceReferenceOperation aggregate, Property: var property }
        && aggregate.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance
        && member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: false, DeclaredAccessibility: Accessibility.Public, ContainingType: var type }
        && NameWords.First(member.Name) is { } verb
        && !Restoring.Contains(verb)
        && type.SelfAndBases().Any(IsRoot)
            ? property
            : null;

    private static bool IsOfEvents(string member) => NameWords.Of(member) switch
    {
        { Count: 0 } => false,
        var words => words[0] is "apply" or "replay" or "rehydrate" || words.Contains("uncommitted") || words.Contains("committed"),
    };

    private static bool IsListOfEvents(IPropertySymbol property) =>
        property is { DeclaredAccessibility: Accessibility.Public, Type: INamedTypeSymbol { Arity: 1 } list }
        && Lists.Contains(list.Name)
        && NameWords.Of(property.Name) is { Count: > 0 } words
        && words[words.Count - 1] is "events" or "changes" or "uncommitted";
}
