using System.Text;
using System.Text.Json;
using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Foundation.Json;

/// <summary>
/// Reads JSON as <c>JsonConfigurationProvider</c> does, with comments and trailing commas, and keeps where each key stands.
/// </summary>
internal sealed class JsonSettingsReader
{
    /// <summary>Keys of a file that are kept; the others are not compared.</summary>
    public const int MaxEntries = 20_000;

    private readonly byte[] bytes;
    private readonly LineMap lines;
    private readonly List<JsonEntry> entries = [];

    // One for each open object or list: the length of the path before it, and the number of the next element, -1 for an object.
    private readonly Stack<(int Length, int Index)> open = new();
    private readonly StringBuilder path = new();
    private string? problem;
    private (int Line, int Column) place;

    // The offset in characters is found by walking on from the last place, so that all places together take one walk.
    private int byteOffset;
    private int charOffset;

    private JsonSettingsReader(string text)
    {
        bytes = Encoding.UTF8.GetBytes(text);
        lines = new LineMap(text);
    }

    public static JsonSettings Read(string text)
    {
        var reader = new JsonSettingsReader(text);
        reader.Read();
        return new(reader.entries, reader.problem, reader.place.Line, reader.place.Column);
    }

    private void Read()
    {
        var json = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            var key = (Line: 1, Column: 1);
            while (json.Read())
            {
                if (json.TokenType == JsonTokenType.PropertyName)
                {
                    key = Locate((int)json.TokenStartIndex);
                    Enter(json.GetString()!);
                }
                else if (open.Count == 0 && json.TokenType != JsonTokenType.StartObject)
                {
                    Fail("the outermost value is no object", Locate((int)json.TokenStartIndex));
                    return;
                }
                else
                {
                    Value(ref json, key);
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: half a surrogate pair, escaped.
            Fail(Describe(e), e is JsonException { LineNumber: { } line, BytePositionInLine: { } position } ? OfLine((int)line, (int)position) : Locate((int)json.TokenStartIndex));
        }
    }

    private void Value(ref Utf8JsonReader json, (int Line, int Column) key)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                open.Pop();
                Leave();
                return;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Element(ref json, ref key);
                open.Push((path.Length, json.TokenType == JsonTokenType.StartArray ? 0 : -1));
                return;
        }

        Element(ref json, ref key);
        if (entries.Count < MaxEntries)
        {
            var (kind, value) = json.TokenType switch
            {
                JsonTokenType.String => ('s', json.GetString()!),
                JsonTokenType.Number => ('n', Encoding.UTF8.GetString(json.ValueSpan)),
                JsonTokenType.Null => ('0', ""),
                _ => ('b', json.TokenType == JsonTokenType.True ? "true" : "false"),
            };
            entries.Add(new(path.ToString(), value, kind, key.Line, key.Column));
        }

        Leave();
    }

    private void Enter(string name) => path.Append(path.Length > 0 ? ":" : "").Append(name);

    // A value in a list has its number as key, and its own place.
    private void Element(ref Utf8JsonReader json, ref (int Line, int Column) key)
    {
        if (open.TryPeek(out var list) && list.Index >= 0)
        {
            Enter(list.Index.ToString(System.Globalization.CultureInfo.InvariantCulture));
            key = Locate((int)json.TokenStartIndex);
        }
    }

    // Back to the path of what holds the value that has ended.
    private void Leave()
    {
        if (open.TryPop(out var holder))
        {
            path.Length = holder.Length;
            open.Push(holder.Index >= 0 ? (holder.Length, holder.Index + 1) : holder);
        }
    }

    private void Fail(string message, (int Line, int Column) at) => (problem, place) = (message, at);

    private (int Line, int Column) Locate(int offset)
    {
        if (offset >= byteOffset)
        {
            charOffset += Encoding.UTF8.GetCharCount(bytes.AsSpan(byteOffset, Math.Min(offset, bytes.Length) - byteOffset));
            byteOffset = Math.Min(offset, bytes.Length);
        }

        return lines.Locate(charOffset);
    }

    // The reader counts line feeds only, and bytes.
    private (int Line, int Column) OfLine(int line, int position)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            start += bytes.AsSpan(start).IndexOf((byte)'\n') + 1;
        }

        (byteOffset, charOffset) = (0, 0);
        return Locate(start + position);
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
