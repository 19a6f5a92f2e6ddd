using System.Buffers;
using System.Text;
using System.Text.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Foundation.Json;

/// <summary>
/// The tokens of a JSON text with their places: the one reader below all that say where a value stands. Readers of measured results,
/// tens of megabytes large, use <see cref="Utf8JsonReader"/> itself and <see cref="JsonPosition"/>.
/// </summary>
internal ref struct JsonTokens
{
    /// <summary>The depth of any JSON that people write; what is deeper is refused before it costs anything.</summary>
    public const int CommonDepth = 64;

    private readonly ReadOnlySpan<byte> _text;
    private Utf8JsonReader _json;
    private TextCursor _cursor;

    private JsonTokens(ReadOnlySpan<byte> bytes, JsonReaderOptions options)
    {
        _text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        _json = new(_text, options);
        _cursor = new(_text);
    }

    /// <summary>What the present token is.</summary>
    public readonly JsonTokenType Type => _json.TokenType;

    /// <summary>How many objects and lists are open around the present token.</summary>
    public readonly int Depth => _json.CurrentDepth;

    /// <summary>Where the present token begins.</summary>
    public Position Position => _cursor.MoveTo(_json.TokenStartIndex);

    /// <summary>JSON as programs write it (RFC 8259).</summary>
    /// <param name="bytes">UTF-8, with or without byte order mark.</param>
    /// <param name="maxDepth">What nests deeper is refused.</param>
    public static JsonTokens Strict(ReadOnlySpan<byte> bytes, int maxDepth) => new(bytes, new JsonReaderOptions { MaxDepth = maxDepth });

    /// <summary>JSON as people write it: with comments and trailing commas, as in <c>appsettings.json</c>.</summary>
    /// <inheritdoc cref="Strict"/>
    public static JsonTokens Lenient(ReadOnlySpan<byte> bytes, int maxDepth = CommonDepth) =>
        new(bytes, new JsonReaderOptions { MaxDepth = maxDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });

    /// <summary>Moves to the next token; false behind the last.</summary>
    /// <exception cref="JsonFormatException">The text is not JSON from here on.</exception>
    public bool Read()
    {
        try
        {
            return _json.Read();
        }
        catch (JsonException e)
        {
            throw new JsonFormatException(_text, e);
        }
    }

    /// <summary>Moves to the last token of the present value.</summary>
    /// <exception cref="JsonFormatException">The text is not JSON from here on.</exception>
    public void Skip()
    {
        try
        {
            _json.Skip();
        }
        catch (JsonException e)
        {
            throw new JsonFormatException(_text, e);
        }
    }

    /// <summary>The name or string of the present token.</summary>
    /// <exception cref="JsonFormatException">It holds half of a surrogate pair: valid JSON, but not text.</exception>
    public string Text()
    {
        try
        {
            return _json.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new JsonFormatException("a text holds an escape that is no character", Position, e);
        }
    }

    /// <summary>The number, truth value or <c>null</c> of the present token, as written.</summary>
    public readonly string Literal() => Encoding.UTF8.GetString(_json.HasValueSequence ? _json.ValueSequence.ToArray() : _json.ValueSpan);

    /// <summary>The present token as a whole number; null when it is none, or none of 32 bits.</summary>
    public readonly int? Number() => _json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out var number) ? number : null;
}
