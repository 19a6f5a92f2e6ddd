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

    private static readonly string[] OfBase = ["EventId", "OccurredAt", "CorrelationId"];

    /// <summary>
    /// The fields that a type lacks: of an abstract one those that are the same for all events, of others all that no base class of the project was
    /// already asked for.
    /// </summary>
    public static IReadOnlyList<string> MissingIn(INamedTypeSymbol type)
    {
        var missing = All(type);
        if (type.IsAbstract)
        {
            return [.. missing.Where(OfBase.Contains)];
        }

        var asked = EventTypes.BaseOf(type) is { IsAbstract: true } outer && EventTypes.Contains(outer) ? MissingIn(outer) : [];
        return [.. missing.Except(asked)];
    }

    private static List<string> All(INamedTypeSymbol type)
    {
        var members = type.SelfAndBases().SelectMany(t => t.GetMembers()).Where(m => m is IPropertySymbol or IFieldSymbol { IsConst: false }).ToList();
        var names = new HashSet<string>(members.Select(m => m.Name), StringComparer.OrdinalIgnoreCase);
        var missing = Fields.Where(field => !field.Known.Any(names.Contains) && !IsNamedAfterType(field.Name, type, names)).Select(f => f.Name).ToList();
        if (!names.Contains("CorrelationId") && !members.Any(IsMetadataWithCorrelation))
        {
            missing.Add("CorrelationId");
        }

        return missing;
    }

    // The aggregate of 'OrderPlaced' is known by 'OrderId'.
    private static bool IsNamedAfterType(string field, INamedTypeSymbol type, HashSet<string> names) =>
        field == "AggregateId" && NameWords.First(type.Name) is { } first && names.Contains(first + "Id");

    // 'EventMetadata Metadata' with it, or a dictionary, which may have it.
    private static bool IsMetadataWithCorrelation(ISymbol member) =>
        member.Name is "Metadata" or "Headers" or "Context"
        && (member is IPropertySymbol property ? property.Type : (member as IFieldSymbol)?.Type) is INamedTypeSymbol type
        && (type.Name.IndexOf("Dictionary", StringComparison.Ordinal) >= 0
            || type.SelfAndBases().Any(t => t.GetMembers("CorrelationId").Length > 0));
}
