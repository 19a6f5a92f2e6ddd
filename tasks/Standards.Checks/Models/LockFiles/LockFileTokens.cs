using System.Text.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.LockFiles;

/// <summary>The tokens of a lock file with their places. What stands where something else is expected ends the reading.</summary>
/// <param name="text">Valid UTF-8 without byte order mark.</param>
internal ref struct LockFileTokens(ReadOnlySpan<byte> text)
{
    // Deeper than any lock file; the reader refuses the rest before it costs anything.
    private const int MaxDepth = 16;

    private Utf8JsonReader json = new(text, new JsonReaderOptions { MaxDepth = MaxDepth });
    private TextCursor cursor = new(text);

    /// <summary>1-based line of the property that was read last.</summary>
    public readonly int Line => cursor.Line;

    /// <summary>1-based column of it.</summary>
    public readonly int Column => cursor.Column;

    /// <summary>Moves into the object that comes next.</summary>
    public void EnterObject()
    {
        json.Read();
        Expect(JsonTokenType.StartObject, "an object");
    }

    /// <summary>Throws when something follows the end.</summary>
    public void End() => json.Read();

    /// <summary>The number that comes next; null when it is none, or no whole one.</summary>
    public int? ReadNumber()
    {
        json.Read();
        return json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var number) ? number : null;
    }

    /// <summary>Moves to the next property of the object and the cursor with it; false at the end of the object.</summary>
    public bool NextProperty(HashSet<string> seen, string what, out string name)
    {
        json.Read();
        cursor.MoveTo(json.TokenStartIndex);
        if (json.TokenType == JsonTokenType.EndObject)
        {
            name = "";
            return false;
        }

        name = Text();
        return seen.Add(name) ? true : throw Error($"has the {what} '{name}' twice");
    }

    /// <summary>The string that comes next.</summary>
    public string ReadString()
    {
        json.Read();
        Expect(JsonTokenType.String, "a string");
        return Text();
    }

    private string Text()
    {
        try
        {
            return json.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair as an escape: valid JSON, but no text.
            throw Error("has a string that is no text");
        }
    }

    /// <summary>Passes over the value that comes next.</summary>
    public void Skip()
    {
        json.Read();
        json.Skip();
    }

    private void Expect(JsonTokenType type, string what)
    {
        if (json.TokenType != type)
        {
            throw Error($"has something else where {what} is expected");
        }
    }

    /// <summary>A fault at the present token.</summary>
    public LockFileFormatException Error(string reason)
    {
        cursor.MoveTo(json.TokenStartIndex);
        return new LockFileFormatException(reason, cursor.Line, cursor.Column);
    }
}
