using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf;

/// <summary>
/// STD8505, clause <c>grpc-field-validation</c>: what a caller may send is bounded where it is declared. Judged are the fields that a caller fills freely,
/// of requests and of what they hold: texts, numbers, lists and enums; and whether a rule is one of the field's kind. Rules are those of protovalidate and of protoc-gen-validate.
/// </summary>
internal static class ValidationRule
{
    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal)
    {
        "double", "float", "int32", "int64", "uint32", "uint64", "sint32", "sint64", "fixed32", "fixed64", "sfixed32", "sfixed64",
    };

    private static readonly string[] Prefixes = ["(buf.validate.field)", "(validate.rules)"];

    public static IEnumerable<Finding> Check(ProtoSet set, IReadOnlyList<ProtoDocument> judged)
    {
        foreach (var (document, message) in Reachable(set, judged))
        {
            var free = message.Fields.Where(field => KindOf(set, message, field).Length > 0).ToList();
            var bare = free.Where(field => !RulesOf(field).Any() && !IsPaging(field)).ToList();
            if (bare.Count > 0 && !HasMessageRule(message))
            {
                yield return New(
                    document,
                    bare[0].Name,
                    bare.Count == 1
                        ? $"nothing bounds '{bare[0].Name.Text}' of '{message.Name.Text}'"
                        : $"nothing bounds {bare.Count} fields of '{message.Name.Text}': {string.Join(", ", bare.Take(5).Select(field => field.Name.Text))}",
                    $"Write '[{Example(KindOf(set, message, bare[0]))}]' behind its number");
            }

            foreach (var finding in free.Select(field => Mismatch(document, field, KindOf(set, message, field))).OfType<Finding>())
            {
                yield return finding;
            }
        }
    }

    // Requests, and what they hold.
    private static IEnumerable<(ProtoDocument Document, ProtoMessage Message)> Reachable(ProtoSet set, IReadOnlyList<ProtoDocument> judged)
    {
        var open = new Queue<(ProtoDocument Document, ProtoMessage Message)>(judged.SelectMany(document => document.Messages
            .Where(message => message.Name.Text.EndsWith("Request", StringComparison.Ordinal))
            .Select(message => (document, message))));
        var seen = open.Select(pair => pair.Message).ToHashSet();
        while (open.TryDequeue(out var pair))
        {
            yield return pair;
            foreach (var held in pair.Message.Fields
                .Select(field => set.FindMessage(pair.Message.FullName, field.Type.Text))
                .OfType<(ProtoDocument Document, ProtoMessage Message)>()
                .Where(held => judged.Contains(held.Document) && seen.Add(held.Message)))
            {
                open.Enqueue(held);
            }
        }
    }

    // A rule of another kind is an error of the code generator at best, and ignored at worst.
    private static Finding? Mismatch(ProtoDocument document, ProtoField field, string kind)
    {
        foreach (var option in RulesOf(field))
        {
            var part = option.Name[option.Name.IndexOf(')', StringComparison.Ordinal)..].TrimStart(')', '.').Split('.')[0];
            if (part.Length > 0 && (Numbers.Contains(part) || part is "string" or "bytes" or "bool" or "enum" or "repeated" or "map") && part != kind)
            {
                return New(document, option.Place, $"'{field.Name.Text}' is of the kind {kind}, and its rule of the kind {part}", $"Write a rule below '.{kind}'");
            }
        }

        return null;
    }

    private static IEnumerable<ProtoOption> RulesOf(ProtoField field) =>
        ProtoOption.Of(field.Statement).Where(option => Array.Exists(Prefixes, prefix => option.Name.StartsWith(prefix, StringComparison.Ordinal)));

    private static bool HasMessageRule(ProtoMessage message) => ProtoOption.In(message.Statement.Body!).Any(option =>
        option.Name.StartsWith("(buf.validate.message)", StringComparison.Ordinal) && !option.Name.EndsWith("disabled", StringComparison.Ordinal));

    // A page token is what the server gave, and a filter and an order have a language of their own.
    private static bool IsPaging(ProtoField field) => field.Name.Text is "page_token" or "filter" or "order_by";

    private static string KindOf(ProtoSet set, ProtoMessage message, ProtoField field) =>
        field.Type.Is("map") ? "map"
        : field.IsRepeated ? "repeated"
        : field.Type.Text is "string" or "bytes" || Numbers.Contains(field.Type.Text) ? field.Type.Text
        : set.IsEnum(message.FullName, field.Type.Text) ? "enum"
        : "";

    private static string Example(string kind) => "(buf.validate.field)" + kind switch
    {
        "string" => ".string.min_len = 1",
        "bytes" => ".bytes.max_len = 1024",
        "enum" => ".enum.defined_only = true",
        "repeated" => ".repeated.max_items = 100",
        "map" => ".map.max_pairs = 100",
        _ => $".{kind}.gt = 0",
    };

    private static Finding New(ProtoDocument document, ProtoToken place, string message, string fix) =>
        new(RuleCatalog.ProtoFieldRules, document.At(place), message, fix);
}
