using System.Globalization;
using System.Text;
using System.Text.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Foundation.Json;

/// <summary>
/// Reads JSON as <c>JsonConfigurationProvider</c> does, with comments and trailing commas, and keeps where each key stands.
/// </summary>
internal sealed class JsonSettingsReader
{
    /// <summary>Keys of a file that are kept; the others are not compared.</summary>
    public const int MaxEntries = 20_000;

    private readonly List<JsonEntry> _entries = [];

    // One for each open object or list: the length of the path before it, and the number of the next element, -1 for an object.
    private readonly Stack<(int Length, int Index)> _open = new();
    private readonly StringBuilder _path = new();
    private string? _problem;
    private Position _place;

    private JsonSettingsReader()
    {
    }

    public static JsonSettings Read(string text)
    {
        var reader = new JsonSettingsReader();
        reader.Read(JsonTokens.Lenient(Encoding.UTF8.GetBytes(text)));
        return new(reader._entries, reader._problem, reader._place.Line, reader._place.Column);
    }

    private void Read(JsonTokens json)
    {
        try
        {
            var key = Position.Start;
            while (json.Read())
            {
                if (json.Type == JsonTokenType.PropertyName)
                {
                    key = json.Position;
                    Enter(json.Text());
                }
                else if (_open.Count == 0 && json.Type != JsonTokenType.StartObject)
                {
                    (_problem, _place) = ("the outermost value is no object", json.Position);
                    return;
                }
                else
                {
                    Value(ref json, key);
                }
            }
        }
        catch (JsonFormatException e)
        {
            (_problem, _place) = (Describe(e.InnerException!), e.Position);
        }
    }

    private void Value(ref JsonTokens json, Position key)
    {
        switch (json.Type)
        {
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _open.Pop();
                Leave();
                return;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Element(ref json, ref key);
                _open.Push((_path.Length, json.Type == JsonTokenType.StartArray ? 0 : -1));
                return;
        }

        Element(ref json, ref key);
        if (_entries.Count < MaxEntries)
        {
            var (kind, value) = json.Type switch
            {
                JsonTokenType.String => ('s', json.Text()),
                JsonTokenType.Number => ('n', json.Literal()),
                JsonTokenType.Null => ('0', ""),
                _ => ('b', json.Type == JsonTokenType.True ? "true" : "false"),
            };
            _entries.Add(new(_path.ToString(), value, kind, key.Line, key.Column));
        }

        Leave();
    }

    private void Enter(string name) => _path.Append(_path.Length > 0 ? ":" : "").Append(name);

    // A value in a list has its number as key, and its own place.
    private void Element(ref JsonTokens json, ref Position key)
    {
        if (_open.TryPeek(out var list) && list.Index >= 0)
        {
            Enter(list.Index.ToString(CultureInfo.InvariantCulture));
            key = json.Position;
        }
    }

    // Back to the path of what holds the value that has ended.
    private void Leave()
    {
        if (_open.TryPop(out var holder))
        {
            _path.Length = holder.Length;
            _open.Push(holder.Index >= 0 ? (holder.Length, holder.Index + 1) : holder);
        }
    }

    // Without the place, which the finding has, and without the advice to change the reader's options.
    private static string Describe(Exception e)
    {
        var text = e.Message;
        var end = text.IndexOf(" LineNumber:", StringComparison.Ordinal);
        text = (end < 0 ? text : text[..end]).TrimEnd('.', ' ');
        return text.Contains("maximum configured depth", StringComparison.Ordinal) ? "it nests deeper than 64 levels" : text;
    }
}
