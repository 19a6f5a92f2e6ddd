using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Schemas;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Commands.Contracts;

/// <summary>
/// Writes an OpenAPI document as one JSON file: names in ordinal order, two spaces, <c>\n</c>. What it takes from other files of the repository stands below
/// <c>x-parts</c>, by file and place, so that the record stays what it was when those files change.
/// </summary>
internal sealed class CanonicalContract
{
    private const string Parts = "x-parts";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly OpenApiDocument _document;
    private readonly SortedDictionary<string, PlacedNode> _parts = new(StringComparer.Ordinal);
    private readonly Queue<string> _open = new();

    private CanonicalContract(OpenApiDocument document) => _document = document;

    /// <summary>The text.</summary>
    public static string Write(OpenApiDocument document)
    {
        var contract = new CanonicalContract(document);
        using var root = JsonDocument.Parse(contract.Text(document.Root));
        contract.Collect();
        return Encoding.UTF8.GetString(contract.Joined(root.RootElement)) + "\n";
    }

    // Parts refer to parts.
    private void Collect()
    {
        while (_open.TryDequeue(out var key))
        {
            _ = Text(_parts[key]);
        }
    }

    private byte[] Joined(JsonElement root)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            var isWritten = _parts.Count == 0;
            foreach (var property in root.EnumerateObject())
            {
                if (!isWritten && string.CompareOrdinal(property.Name, Parts) > 0)
                {
                    WriteParts(json);
                    isWritten = true;
                }

                property.WriteTo(json);
            }

            if (!isWritten)
            {
                WriteParts(json);
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private void WriteParts(Utf8JsonWriter json)
    {
        json.WriteStartObject(Parts);
        foreach (var (key, place) in _parts)
        {
            json.WritePropertyName(key);
            Write(json, place);
        }

        json.WriteEndObject();
    }

    private byte[] Text(PlacedNode place)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            Write(json, place);
        }

        return stream.ToArray();
    }

    // The reader bounds how deep documents are.
    private void Write(Utf8JsonWriter json, PlacedNode place)
    {
        switch (place.Node)
        {
            case YamlMapping:
                json.WriteStartObject();
                foreach (var entry in place.Entries.OrderBy(e => e.Key, StringComparer.Ordinal))
                {
                    json.WritePropertyName(entry.Key);
                    WriteEntry(json, entry);
                }

                json.WriteEndObject();
                break;
            case YamlSequence:
                json.WriteStartArray();
                foreach (var item in place.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case YamlScalar scalar:
                WriteScalar(json, scalar);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private void WriteEntry(Utf8JsonWriter json, PlacedNode entry)
    {
        if (entry is { Key: "$ref", Node: YamlScalar { IsNull: false } reference })
        {
            json.WriteStringValue(Reference(entry.File, reference.Value));
        }
        else
        {
            Write(json, entry);
        }
    }

    private string Reference(string file, string reference)
    {
        var target = _document.References.Target(file, reference);
        if (target.State != ReferenceState.Found || (target.Place.File == _document.Path && reference.StartsWith('#')))
        {
            return reference;
        }

        var key = $"{target.Place.File} {target.Place.Path}".TrimEnd();
        if (_parts.TryAdd(key, target.Place))
        {
            _open.Enqueue(key);
        }

        return $"#/{Parts}/{JsonPointer.Escape(Uri.EscapeDataString(key))}";
    }

    private static void WriteScalar(Utf8JsonWriter json, YamlScalar scalar)
    {
        if (scalar.IsNull)
        {
            json.WriteNullValue();
        }
        else if (YamlTypes.Boolean(scalar) is { } boolean)
        {
            json.WriteBooleanValue(boolean);
        }
        else if (YamlTypes.Number(scalar) is { } number)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(scalar.Value);
        }
    }
}
