using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Messages;

/// <summary>Types of events that are stored or published.</summary>
internal static class EventTypes
{
    private static readonly HashSet<string> Interfaces = new(StringComparer.Ordinal) { "IDomainEvent", "IIntegrationEvent" };

    private static readonly HashSet<string> Bases = new(StringComparer.Ordinal)
    {
        "DomainEvent", "IntegrationEvent", "DomainEventBase", "IntegrationEventBase", "BaseEvent", "EventBase", "BaseDomainEvent",
    };

    private static readonly string[] EndsOfBases = ["DomainEvent", "IntegrationEvent"];

    private static readonly HashSet<string> Places = new(StringComparer.Ordinal) { "IntegrationEvents", "DomainEvents", "Contracts" };

    // Libraries that put an envelope of their own around every message.
    private static readonly string[] Buses = ["MassTransit", "NServiceBus", "Wolverine", "Rebus", "CloudNative.CloudEvents", "Marten", "EventStore.Client"];

    /// <summary>Whether a compilation has an envelope elsewhere: that of a library, or a type of its own.</summary>
    public static bool HaveEnvelope(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(name => Buses.Any(bus => name.Name.StartsWith(bus, StringComparison.Ordinal)))
        || compilation.ContainsSymbolsWithName(name => name.EndsWith("Envelope", StringComparison.Ordinal), SymbolFilter.Type);

    /// <summary>Whether a type is an event, or the base class of events.</summary>
    public static bool Contains(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsStatic: false, IsImplicitlyDeclared: false }
        && (type.AllInterfaces.Any(i => Interfaces.Contains(i.Name)) || IsBase(type) || DerivesFromOne(type) || IsNamedLikeOne(type))
        && !type.AllInterfaces.Any(i => i.Name == "IMessage" && i.ContainingNamespace.Name == "Protobuf");

    /// <summary>The nearest base class of a type that is one of events; null for none.</summary>
    public static INamedTypeSymbol? BaseOf(INamedTypeSymbol type) =>
        type.BaseType is { SpecialType: SpecialType.None, Name: not "ValueType" } outer ? outer : null;

    /// <summary>Whether a type is a base class of events.</summary>
    public static bool IsBase(ITypeSymbol type) =>
        Bases.Contains(type.Name)
        || (type.IsAbstract && EndsOfBases.Any(end => type.Name.EndsWith(end, StringComparison.Ordinal)));

    private static bool DerivesFromOne(INamedTypeSymbol type) => type.SelfAndBases().Skip(1).Any(IsBase);

    // 'OrderPlacedEvent' in a namespace '….IntegrationEvents'.
    private static bool IsNamedLikeOne(INamedTypeSymbol type)
    {
        if (!type.Name.EndsWith("Event", StringComparison.Ordinal) || type.Name.Length == "Event".Length || BaseOf(type) is not null)
        {
            return false;
        }

        for (var space = type.ContainingNamespace; space is not null; space = space.ContainingNamespace)
        {
            if (Places.Contains(space.Name) || IsOfDomain(space))
            {
                return true;
            }
        }

        return false;
    }

    // '….Domain.Events', '….Orders.Domain.Orders.Events'.
    private static bool IsOfDomain(INamespaceSymbol space)
    {
        if (space.Name != "Events")
        {
            return false;
        }

        for (var outer = space.ContainingNamespace; outer is not null; outer = outer.ContainingNamespace)
        {
            if (outer.Name is "Domain" or "Application" or "Messaging" or "Messages" or "Integration")
            {
                return true;
            }
        }

        return false;
    }
}
