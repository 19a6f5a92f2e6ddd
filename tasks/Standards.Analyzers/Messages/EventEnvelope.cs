using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Messages;

/// <summary>The members that every event has beside its own data, and other names under which they are known.</summary>
internal static class EventEnvelope
{
    private static readonly (string Name, string[] Known)[] Fields =
    [
        ("EventId", ["EventId", "Id", "MessageId"]),
        ("AggregateId", ["AggregateId", "StreamId", "EntityId", "SourceId", "Subject", "AggregateRootId"]),
        ("AggregateType", ["AggregateType", "StreamType", "EntityType", "AggregateName", "Source", "StreamName"]),
        ("EventType", ["EventType", "Type", "EventName", "MessageType"]),
        ("EventVersion", ["EventVersion", "Version", "SchemaVersion"]),
        ("OccurredAt", ["OccurredAt", "OccurredOn", "OccurredAtUtc", "OccurredOnUtc", "Timestamp", "OccuredAt", "OccuredOn", "DateOccurred", "CreatedAt",
            "CreationDate", "CreatedOn", "Time"]),
    ];

    // Ids of what an event is not about.
    private static readonly HashSet<string> OtherIds = new(StringComparer.OrdinalIgnoreCase)
    {
        "Id", "EventId", "MessageId", "CorrelationId", "CausationId", "CommandId", "UserId", "TenantId", "TraceId", "RequestId",
    };

    // Of so many fields a type is an envelope, whatever its name.
    private const int Enough = 4;

    /// <summary>Whether a type has most of the fields by their own names: events are stored and published in it.</summary>
    public static bool IsOne(INamedTypeSymbol type) =>
        type.MemberNames.Count(name => Fields.Any(field => field.Name == name)) is var count
        && (count >= Enough || (count == Enough - 1 && type.Name.EndsWith("Event", StringComparison.Ordinal)));

    /// <summary>Whether a type is the metadata of events that names what caused one, and not the request that all of them belong to.</summary>
    public static bool IsMetadataWithoutCorrelation(INamedTypeSymbol type) =>
        type.Name.EndsWith("Metadata", StringComparison.Ordinal) && type.MemberNames.Contains("CausationId") && CorrelationIn(type) is null;

    /// <summary>Whether a type has fields of the envelope itself, so that no other type is meant to have them for it.</summary>
    public static bool IsBegunIn(INamedTypeSymbol type) =>
        type.SelfAndBases().SelectMany(t => t.GetMembers()).Any(m => m.Name is "EventId" or "OccurredAt" or "OccurredOn" or "EventVersion" or "CorrelationId");

    /// <summary>
    /// The fields that a type lacks: of a base class all but the id of the aggregate, which each event may name by itself, and of an event all that its
    /// base class in the project was not already asked for.
    /// </summary>
    public static IReadOnlyList<string> MissingIn(INamedTypeSymbol type)
    {
        var missing = All(type);
        if (EventTypes.IsBase(type))
        {
            return [.. missing.Where(field => field != "AggregateId")];
        }

        var asked = EventTypes.BaseOf(type) is { } outer && EventTypes.Contains(outer) ? MissingIn(outer) : [];
        return [.. missing.Except(asked)];
    }

    private static List<string> All(INamedTypeSymbol type)
    {
        var members = type.SelfAndBases().SelectMany(t => t.GetMembers()).Where(m => m is IPropertySymbol or IFieldSymbol { IsConst: false }).ToList();
        var names = new HashSet<string>(members.Select(m => m.Name), StringComparer.OrdinalIgnoreCase);
        var missing = Fields.Where(field => !field.Known.Any(names.Contains) && !IsNamedOtherwise(field.Name, names)).Select(f => f.Name).ToList();
        if (!names.Contains("CorrelationId") && !members.Any(IsMetadataWithCorrelation))
        {
            missing.Add("CorrelationId");
        }
        else if (members.Any(IsMetadataWithOptional))
        {
            missing.Add("a CorrelationId that is always there");
        }

        return missing;
    }

    // The aggregate of 'OrderPlaced' is known by 'OrderId'.
    private static bool IsNamedOtherwise(string field, HashSet<string> names) =>
        field == "AggregateId" && names.Any(name => name.EndsWith("Id", StringComparison.Ordinal) && !OtherIds.Contains(name));

    // 'EventMetadata Metadata' with it, or a dictionary, which may have it.
    private static bool IsMetadataWithCorrelation(ISymbol member) =>
        MetadataOf(member) is { } type
        && (type.Name.IndexOf("Dictionary", StringComparison.Ordinal) >= 0 || CorrelationIn(type) is not null);

    private static bool IsMetadataWithOptional(ISymbol member) =>
        MetadataOf(member) is { } type && CorrelationIn(type) is IPropertySymbol { NullableAnnotation: NullableAnnotation.Annotated };

    private static INamedTypeSymbol? MetadataOf(ISymbol member) =>
        member.Name is "Metadata" or "Headers" or "Context"
            ? (member is IPropertySymbol property ? property.Type : (member as IFieldSymbol)?.Type) as INamedTypeSymbol
            : null;

    private static ISymbol? CorrelationIn(INamedTypeSymbol type) =>
        type.SelfAndBases().SelectMany(t => t.GetMembers("CorrelationId")).FirstOrDefault();
}
