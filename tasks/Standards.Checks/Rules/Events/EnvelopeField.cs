namespace Standards.Checks.Rules.Events;

/// <summary>A field that every event has, and the names under which it is known.</summary>
/// <param name="Name">As the handbook calls it, in the spelling of JSON.</param>
/// <param name="Known">Its names, in lower case and without <c>_</c> and <c>-</c>.</param>
internal sealed record EnvelopeField(string Name, params string[] Known)
{
    /// <summary>The one that says when.</summary>
    public const string Time = "occurredAt";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EnvelopeField> All { get; } =
    [
        new("eventId", "eventid", "id", "messageid"),
        new("aggregateId", "aggregateid", "streamid", "entityid", "sourceid", "subject", "aggregaterootid"),
        new("aggregateType", "aggregatetype", "streamtype", "entitytype", "aggregatename", "source", "streamname", "aggregate"),
        new("eventType", "eventtype", "type", "eventname", "messagetype"),
        new("eventVersion", "eventversion", "version", "schemaversion", "dataschema", "dataversion", "datacontentversion"),
        new(Time, "occurredat", "occurredon", "occurredatutc", "occurredonutc", "timestamp", "time", "eventtime", "createdat", "createdon", "occurred"),
        new("correlationId", "correlationid", "traceparent"),
    ];

    /// <summary>A name without its case and separators.</summary>
    public static string Plain(string name) =>
        name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>Whether a property is this field. The aggregate of an order may be called <c>orderId</c>.</summary>
    public bool Is(string property) => Plain(property) is var plain && (Known.Contains(plain, StringComparer.Ordinal)
        || (Name == "aggregateId" && plain.EndsWith("id", StringComparison.Ordinal) && !IsOtherId(plain)));

    private static bool IsOtherId(string plain) =>
        plain is "id" or "eventid" or "messageid" or "correlationid" or "causationid" or "commandid" or "userid" or "tenantid"
            or "traceid" or "requestid" or "paid" or "valid";
}
