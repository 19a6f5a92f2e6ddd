using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf;

/// <summary>
/// STD8507, clause <c>grpc-timestamp-type</c>: moments are <c>google.protobuf.Timestamp</c>, and an entity says when it was made and changed. An entity is the
/// message that a <c>Get</c> of the same name gives, and that has an id or a name of its own.
/// </summary>
internal static class TimeRule
{
    private static readonly string[] Suffixes = ["_at", "_time", "_date", "_timestamp", "_on"];

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

    private static bool IsMoment(string name) =>
        name is "timestamp" or "date" or "created" or "updated"
        || Array.Exists(Suffixes, suffix => name.EndsWith(suffix, StringComparison.Ordinal) && name.Length > suffix.Length);

    private static IEnumerable<Finding> Entities(ProtoSet set, ProtoDocument document)
    {
        foreach (var rpc in document.Services.SelectMany(service => service.Rpcs).Where(rpc => rpc.Name.Text.StartsWith("Get", StringComparison.Ordinal)))
        {
            var name = rpc.Name.Text["Get".Length..];
            if (set.FindMessage(document.Package?.Text ?? "", name) is var (owner, message) && owner == document && IsEntity(message) && Missing(message) is { Length: > 0 } missing)
            {
                yield return New(document, message.Name, $"entity '{name}' does not say {missing}", "Add 'google.protobuf.Timestamp created_at' and 'google.protobuf.Timestamp updated_at'");
            }
        }
    }

    private static bool IsEntity(ProtoMessage message) =>
        message.Fields.Any(field => field.Name.Text is "id" or "name" or "uuid" || field.Name.Text == ProtoNames.ToSnake(message.Name.Text) + "_id");

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
