using System.Text.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Artifacts.Provenance;

/// <summary>A value of JSON that knows its place in the text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Column">1-based, in UTF-16 units.</param>
internal sealed record PlacedJson(JsonTokenType Kind, int Column)
{
    private const int MaxDepth = 32;

    /// <summary>Of a string; empty for anything else.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Of an object.</summary>
    public IReadOnlyDictionary<string, PlacedJson> Members { get; private init; } = new Dictionary<string, PlacedJson>();

    /// <summary>Of an array.</summary>
    public IReadOnlyList<PlacedJson> Items { get; private init; } = [];

    /// <summary>The value below some names; null when one of them is not there.</summary>
    public PlacedJson? At(params ReadOnlySpan<string> names)
    {
        var value = this;
        foreach (var name in names)
        {
            if (!value.Members.TryGetValue(name, out value))
            {
                return null;
            }
        }

        return value;
    }

    /// <summary>The text below some names; empty when it is not there or no text.</summary>
    public string TextAt(params ReadOnlySpan<string> names) => At(names)?.Text ?? "";

    /// <summary>Reads one line of text.</summary>
    /// <exception cref="JsonException">It is no JSON, deeper than 32 levels, or names a member twice.</exception>
    public static PlacedJson Read(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = MaxDepth });
        var cursor = new TextCursor(line);
        json.Read();
        var value = Value(ref json, ref cursor);
        return json.Read() ? throw new JsonException() : value;
    }

    private static PlacedJson Value(ref Utf8JsonReader json, ref TextCursor cursor)
    {
        cursor.MoveTo(json.TokenStartIndex);
        var value = new PlacedJson(json.TokenType, cursor.Column);
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new Dictionary<string, PlacedJson>(StringComparer.Ordinal);
                while (json.Read() && json.TokenType != JsonTokenType.EndObject)
                {
                    var name = Unescape(ref json);
                    json.Read();
                    if (!members.TryAdd(name, Value(ref json, ref cursor)))
                    {
                        throw new JsonException(null, null, 0, json.TokenStartIndex);
                    }
                }

                return value with { Members = members };
            case JsonTokenType.StartArray:
                var items = new List<PlacedJson>();
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref json, ref cursor));
                }

                return value with { Items = items };
            case JsonTokenType.String:
                return value with { Text = Unescape(ref json) };
            default:
                return value;
        }
    }

    // Half a surrogate pair is valid JSON and no text.
    private static string Unescape(ref Utf8JsonReader json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException(null, null, 0, json.TokenStartIndex, e);
        }
    }
}
