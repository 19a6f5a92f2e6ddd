using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.Events;

/// <summary>
/// STD8707: the newest schema of an event has the fields of the envelope. Clauses <c>event-envelope-fields</c>, <c>event-metadata-correlation</c>.
/// </summary>
internal static class EnvelopeRule
{
    private static readonly string[] Inner = ["metadata", "meta", "header", "headers", "context", "envelope"];
    private static readonly string[] Payloads = ["data", "payload", "eventdata", "body"];

    public static IEnumerable<Finding> Check(EventRegistry registry) => registry.Events
        .Select(versions => versions[^1])
        .Concat(registry.Schemas.Where(s => s.Version is null))
        .OrderBy(s => s.File.Path, StringComparer.Ordinal)
        .SelectMany(s => Of(s, registry.HasEnvelope));

    private static IEnumerable<Finding> Of(EventSchema schema, bool hasEnvelope)
    {
        var fields = Fields(schema.Schema);
        string[] missing = [.. EnvelopeField.All.Where(f => !fields.ContainsKey(f.Name)).Select(f => f.Name)];

        // 'orderId' alone begins no envelope.
        if (hasEnvelope && fields.Keys.All(name => name == "aggregateId"))
        {
            yield break;
        }

        if (Lack(schema, fields, missing) is { } lack)
        {
            yield return lack;
        }

        if (fields.TryGetValue(EnvelopeField.Time, out var time) && IsOfAnyForm(time.Schema))
        {
            yield return time.Schema.Place.Finding(
                RuleCatalog.EventSchemaEnvelope,
                $"{ValueText.Quote(time.Schema.Use.Key)} of the event {ValueText.Quote(schema.ShortName)} is a text of any form",
                "Write \"format\": \"date-time\"");
        }
    }

    private static bool IsOfAnyForm(OpenApiSchema time) => time.Type == "string" && time.Format is not "date-time" && !time.Has("pattern");

    private static Finding? Lack(EventSchema schema, Dictionary<string, (OpenApiSchema Schema, bool IsRequired)> fields, string[] missing)
    {
        if (missing.Length > 0)
        {
            return schema.Schema.Place.Finding(
                RuleCatalog.EventSchemaEnvelope,
                $"the event {ValueText.Quote(schema.ShortName)} has no {ListText.Or(missing.Select(m => $"'{m}'"))}",
                $"Add {(missing.Length == 1 ? "it" : "them")} to 'properties' and 'required'");
        }

        string[] optional = [.. EnvelopeField.All.Where(f => fields.TryGetValue(f.Name, out var found) && !found.IsRequired).Select(f => $"'{f.Name}'")];
        return optional.Length == 0 ? null : schema.Schema.Place.Finding(
            RuleCatalog.EventSchemaEnvelope,
            $"the event {ValueText.Quote(schema.ShortName)} may lack {ListText.And(optional)}",
            $"Add {(optional.Length == 1 ? "it" : "them")} to 'required'");
    }

    private static Dictionary<string, (OpenApiSchema Schema, bool IsRequired)> Fields(OpenApiSchema schema)
    {
        var fields = new Dictionary<string, (OpenApiSchema, bool)>(StringComparer.Ordinal);
        Add(schema, EnvelopeField.All);
        foreach (var (name, inner) in schema.Properties)
        {
            if (Inner.Contains(EnvelopeField.Plain(name), StringComparer.Ordinal))
            {
                Add(inner, EnvelopeField.All);
            }
            else if (Payloads.Contains(EnvelopeField.Plain(name), StringComparer.Ordinal))
            {
                Add(inner, [.. EnvelopeField.All.Where(f => f.Name is "aggregateId")]);
            }
        }

        return fields;

        void Add(OpenApiSchema holder, IReadOnlyList<EnvelopeField> wanted)
        {
            var required = holder.Required.Select(r => r.Text!).ToHashSet(StringComparer.Ordinal);
            foreach (var field in wanted)
            {
                // The field's own name comes before what it may be called besides.
                var found = holder.Properties.Where(p => field.Is(p.Name)).OrderBy(p => EnvelopeField.Plain(p.Name) == field.Known[0] ? 0 : 1).FirstOrDefault();
                if (found.Schema is not null)
                {
                    _ = fields.TryAdd(field.Name, (found.Schema, required.Contains(found.Name)));
                }
            }
        }
    }
}
