using System.Text.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Foundation.Json;

/// <summary>A text is not JSON, or a string in it is not text.</summary>
internal sealed class JsonFormatException : Exception
{
    private const int MaxReason = 200;

    /// <param name="reason">The end of a sentence.</param>
    /// <param name="place">Where.</param>
    public JsonFormatException(string reason, Position place, Exception? cause = null)
        : base(reason, cause) => Position = place;

    /// <param name="text">What was parsed, as UTF-8 without byte order mark.</param>
    /// <param name="fault">What the parser threw.</param>
    public JsonFormatException(ReadOnlySpan<byte> text, JsonException fault)
        : this(ReasonOf(fault.Message), JsonPosition.Of(text, fault), fault)
    {
    }

    /// <summary>Where the text goes wrong.</summary>
    public Position Position { get; }

    /// <summary>Whether the JSON is well-formed, and a string in it is not text: it holds half of a surrogate pair, escaped.</summary>
    public bool IsSoundJson => InnerException is InvalidOperationException;

    // "'x' is an invalid start of a value. LineNumber: 0 | BytePositionInLine: 1."
    private static string ReasonOf(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var text = ValueText.Line(end < 0 ? message : message[..end], MaxReason).TrimEnd('.', ' ');
        return text.Length == 0 ? "it cannot be read" : char.ToLowerInvariant(text[0]) + text[1..];
    }
}
