using System.Text;
using System.Text.Json;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Foundation.Json;

/// <summary>Reads JSON into nodes that know their place.</summary>
internal static class JsonNodeReader
{
    /// <summary>The root, or why the text is not JSON. Comments and trailing commas are allowed, as in <c>appsettings.json</c>.</summary>
    public static (YamlNode? Root, ValueProblem? Problem) Read(string text)
    {
        text = text.StartsWith('\uFEFF') ? text[1..] : text;
        if (text.AsSpan().Trim().IsEmpty)
        {
            return (null, new ValueProblem("it is empty", 1, 1));
        }

        try
        {
            var tokens = JsonTokens.Lenient(Encoding.UTF8.GetBytes(text));
            return (ReadDocument(ref tokens, isStrict: false), null);
        }
        catch (JsonFormatException e)
        {
            return (null, new ValueProblem(e.Message, e.Position.Line, e.Position.Column));
        }
    }

    /// <summary>The root of JSON that a program wrote: no comments, no trailing commas, no name twice in an object.</summary>
    /// <param name="text">UTF-8, with or without byte order mark.</param>
    /// <param name="maxDepth">What nests deeper is refused.</param>
    /// <exception cref="JsonFormatException">It is not such JSON.</exception>
    public static YamlNode ReadStrict(ReadOnlySpan<byte> text, int maxDepth)
    {
        var tokens = JsonTokens.Strict(text, maxDepth);
        return ReadDocument(ref tokens, isStrict: true)!;
    }

    private static YamlNode? ReadDocument(ref JsonTokens tokens, bool isStrict)
    {
        var open = new Stack<Container>();
        YamlNode? root = null;
        while (tokens.Read())
        {
            var place = tokens.Position;
            YamlNode? finished = null;
            switch (tokens.Type)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    open.Push(new Container(tokens.Type == JsonTokenType.StartObject, isStrict, place));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    finished = open.Pop().Finish();
                    break;
                case JsonTokenType.PropertyName:
                    open.Peek().Name(new YamlScalar(tokens.Text(), false, place.Line, place.Column));
                    break;
                case JsonTokenType.String:
                    finished = new YamlScalar(tokens.Text(), false, place.Line, place.Column);
                    break;
                default:
                    finished = new YamlScalar(tokens.Literal(), true, place.Line, place.Column);
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

    private sealed class Container(bool isMap, bool isStrict, Position place)
    {
        private readonly List<KeyValuePair<YamlScalar, YamlNode>> _entries = [];
        private readonly List<YamlNode> _items = [];
        private readonly HashSet<string>? _names = isMap && isStrict ? new(StringComparer.Ordinal) : null;
        private YamlScalar? _key;

        public void Name(YamlScalar name)
        {
            if (_names?.Add(name.Value) == false)
            {
                throw new JsonFormatException($"the name {ValueText.Quote(name.Value)} stands twice", new(name.Line, name.Column));
            }

            _key = name;
        }

        public void Add(YamlNode node)
        {
            if (isMap)
            {
                _entries.Add(new(_key!, node));
            }
            else
            {
                _items.Add(node);
            }
        }

        public YamlNode Finish() => isMap ? new YamlMapping(_entries, place.Line, place.Column) : new YamlSequence(_items, place.Line, place.Column);
    }
}
