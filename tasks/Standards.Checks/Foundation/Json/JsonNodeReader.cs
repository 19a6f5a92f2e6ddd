using System.Buffers;
using System.Text;
using System.Text.Json;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Foundation.Json;

/// <summary>Reads JSON into nodes that know their place. Comments and trailing commas are allowed, as in <c>appsettings.json</c>.</summary>
internal static class JsonNodeReader
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 64 };

    /// <summary>The root, or why the text is not JSON.</summary>
    public static (YamlNode? Root, ValueProblem? Problem) Read(string text)
    {
        text = text.StartsWith('\uFEFF') ? text[1..] : text;
        if (text.AsSpan().Trim().IsEmpty)
        {
            return (null, new ValueProblem("it is empty", 1, 1));
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var place = new BytePlace(bytes);
        var reader = new Utf8JsonReader(bytes, Options);
        try
        {
            return (ReadDocument(ref reader, place), null);
        }
        catch (JsonException e)
        {
            var (line, column) = place.Of(e.LineNumber ?? 0, e.BytePositionInLine ?? 0);
            return (null, new ValueProblem(Reason(e.Message), line, column));
        }
        catch (InvalidOperationException)
        {
            // An escape that is half of a surrogate pair.
            var (line, column) = place.Of(reader.TokenStartIndex);
            return (null, new ValueProblem("a text holds an escape that is no character", line, column));
        }
    }

    private static YamlNode? ReadDocument(ref Utf8JsonReader reader, BytePlace place)
    {
        var open = new Stack<Container>();
        YamlNode? root = null;
        while (reader.Read())
        {
            var (line, column) = place.Of(reader.TokenStartIndex);
            YamlNode? finished = null;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    open.Push(new Container(reader.TokenType == JsonTokenType.StartObject, line, column));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    finished = open.Pop().Finish();
                    break;
                case JsonTokenType.PropertyName:
                    open.Peek().Key = new YamlScalar(reader.GetString()!, false, line, column);
                    break;
                case JsonTokenType.String:
                    finished = new YamlScalar(reader.GetString()!, false, line, column);
                    break;
                default:
                    finished = new YamlScalar(Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan), true, line, column);
                    break;
            }

            if (finished is not null && open.Count > 0)
            {
                open.Peek().Add(finished);
            }
            else
            {
                root = finished ?? root;
            }
        }

        return root;
    }

    // "'x' is an invalid start of a value. LineNumber: 0 | BytePositionInLine: 1."
    private static string Reason(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var text = ValueText.Line(end < 0 ? message : message[..end], 200).TrimEnd('.', ' ');
        return text.Length == 0 ? "it cannot be read" : char.ToLowerInvariant(text[0]) + text[1..];
    }

    private sealed class Container(bool isMap, int line, int column)
    {
        private readonly List<KeyValuePair<YamlScalar, YamlNode>> entries = [];
        private readonly List<YamlNode> items = [];

        public YamlScalar? Key { get; set; }

        public void Add(YamlNode node)
        {
            if (isMap)
            {
                entries.Add(new(Key!, node));
            }
            else
            {
                items.Add(node);
            }
        }

        public YamlNode Finish() => isMap ? new YamlMapping(entries, line, column) : new YamlSequence(items, line, column);
    }
}
