using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf;

/// <summary>
/// STD8507, clause <c>grpc-timestamp-type</c>: moments are <c>google.protobuf.Timestamp</c>, and an entity says when it was made and changed. An entity is the
/// message that an RPC gets, creates, changes or lists by its name, and whose first field tells it from others.
/// </summary>
internal static class TimeRule
{
    private static readonly string[] Suffixes = ["_at", "_time", "_date", "_timestamp", "_on", "_times", "_dates", "_timestamps"];

    // Behind the name of a moment.
    private static readonly string[] Units = ["_ms", "_millis", "_us", "_micros", "_ns", "_nanos", "_seconds", "_secs", "_unix", "_epoch", "_utc", "_iso"];

    // Places and people.
    private static readonly string[] Others = ["located_at", "based_at", "hosted_at", "looked_at", "depends_on", "based_on", "run_on", "runs_on", "acts_on"];

    private static readonly string[] Verbs = ["Get", "Create", "Update", "Add", "List"];

    private static readonly string[] Scalars = ["int32", "int64", "uint32", "uint64", "sint64", "fixed64", "sfixed64", "double", "float", "string"];

    private static readonly string[] Created = ["created_at", "create_time", "created_time", "created", "creation_time", "creation_timestamp"];

    private static readonly string[] Updated = ["updated_at", "update_time", "updated_time", "updated", "modified_at", "modify_time", "last_modified", "last_updated"];

    public static IEnumerable<Finding> Check(ProtoSet set, ProtoDocument document) => document.Messages
        .SelectMany(message => message.Fields)
        .Where(field => IsMoment(field.Name.Text) && Scalars.Contains(field.Type.Text))
        .Select(field => New(
            document,
            field.Type,
            $"'{field.Name.Text}' is a moment of the type {field.Type.Text}, whose unit and zone nothing says",
            $"Write 'google.protobuf.Timestamp {field.Name.Text} = {field.Number};' with a new number where the old one was released"))
        .Concat(Entities(set, document));

    private static bool IsMoment(string name)
    {
        var isMeasured = false;
        while (Array.Find(Units, unit => name.EndsWith(unit, StringComparison.Ordinal)) is { } unit)
        {
            name = name[..^unit.Length];
            isMeasured = true;
        }

        // 'run_time_ms' is a duration.
        return (name is "timestamp" or "date" or "created" or "updated" || Array.Exists(Suffixes, suffix => Ends(name, suffix)))
            && !Others.Contains(name)
            && !(isMeasured && Ends(name, "_time"));
    }

    private static bool Ends(string name, string suffix) => name.EndsWith(suffix, StringComparison.Ordinal) && name.Length > suffix.Length;

    private static IEnumerable<Finding> Entities(ProtoSet set, ProtoDocument document)
    {
        foreach (var name in document.Services.SelectMany(service => service.Rpcs).SelectMany(rpc => NamesIn(rpc.Name.Text)).Distinct(StringComparer.Ordinal))
        {
            if (set.FindMessage(document.Package?.Text ?? "", name) is var (owner, message) && owner == document && IsEntity(message) && Missing(message) is { Length: > 0 } missing)
            {
                yield return New(document, message.Name, $"entity '{name}' does not say {missing}", "Add 'google.protobuf.Timestamp created_at' and 'google.protobuf.Timestamp updated_at'");
            }
        }
    }

    // 'GetOrder', 'CreateOrder', 'ListOrders'.
    private static IEnumerable<string> NamesIn(string rpc) =>
        Array.Find(Verbs, verb => rpc.StartsWith(verb, StringComparison.Ordinal)) is not { } verb ? []
        : verb == "List" && rpc.EndsWith('s') ? [rpc[verb.Length..^1]]
        : [rpc[verb.Length..]];

    // Its first field tells it from others.
    private static bool IsEntity(ProtoMessage message) =>
        message.Fields is [{ IsRepeated: false, Name.Text: var first }, ..]
        && (first is "id" or "name" or "uuid" or "key" || Ends(first, "_id") || Ends(first, "_number") || Ends(first, "_code") || Ends(first, "_key"));

    private static string Missing(ProtoMessage message) =>
        (Has(message, Created), Has(message, Updated)) switch
        {
            (false, false) => "when it was made and changed",
            (false, true) => "when it was made",
            (true, false) => "when it was changed",
            _ => "",
        };

    private static bool Has(ProtoMessage message, string[] names) => message.Fields.Any(field => names.Contains(field.Name.Text));

    private static Finding New(ProtoDocument document, ProtoToken place, string message, string fix) =>
        new(RuleCatalog.ProtoTimestamp, document.At(place), message, fix);
}
