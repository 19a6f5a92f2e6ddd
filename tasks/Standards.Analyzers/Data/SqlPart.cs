using Microsoft.CodeAnalysis;

namespace Standards.Analyzers.Data;

/// <summary>A piece of SQL text: what is known of it, or the value that is put in while the program runs.</summary>
/// <param name="text">The text, null for a value.</param>
/// <param name="value">The value, null for text.</param>
internal readonly struct SqlPart(string? text, IOperation? value)
{
    public string? Text { get; } = text;

    public IOperation? Value { get; } = value;
}
