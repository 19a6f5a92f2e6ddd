using System.Text.Json;
using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.LockFiles;

/// <summary>The tokens of a lock file with their places. What stands where something else is expected ends the reading.</summary>
/// <param name="text">Valid UTF-8 without byte order mark.</param>
internal ref struct LockFileTokens(ReadOnlySpan<byte> text)
{
    // Deeper than any lock file; the reader refuses the rest before it costs anything.
    private const int MaxDepth = 16;

    private JsonTokens _json = JsonTokens.Strict(text, MaxDepth);

    /// <summary>Where the property stands that was read last.</summary>
    public Position Position { get; private set; }

    /// <summary>Moves into the object that comes next.</summary>
    public void EnterObject()
    {
        _json.Read();
        Expect(JsonTokenType.StartObject, "an object");
    }

    /// <summary>Throws when something follows the end.</summary>
    public void End() => _json.Read();

    /// <summary>The number that comes next; null when it is none, or no whole one.</summary>
    public int? ReadNumber()
    {
        _json.Read();
        return _json.Number();
    }

    /// <summary>Moves to the next property of the object; false at the end of the object.</summary>
    public bool NextProperty(HashSet<string> seen, string what, out string name)
    {
        _json.Read();
        Position = _json.Position;
        if (_json.Type == JsonTokenType.EndObject)
        {
            name = "";
            return false;
        }

        name = _json.Text();
        return seen.Add(name) ? true : throw Error($"has the {what} '{name}' twice");
    }

    /// <summary>The string that comes next.</summary>
    public string ReadString()
    {
        _json.Read();
        Expect(JsonTokenType.String, "a string");
        return _json.Text();
    }

    /// <summary>Passes over the value that comes next.</summary>
    public void Skip()
    {
        _json.Read();
        _json.Skip();
    }

    private void Expect(JsonTokenType type, string what)
    {
        if (_json.Type != type)
        {
            throw Error($"has something else where {what} is expected");
        }
    }

    /// <summary>A fault at the present token.</summary>
    public LockFileFormatException Error(string reason) => new(reason, _json.Position);
}
