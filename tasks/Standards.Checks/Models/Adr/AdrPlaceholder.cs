namespace Standards.Checks.Models.Adr;

/// <summary>Text of a template that nobody replaced.</summary>
/// <param name="Text">The placeholder as written.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column.</param>
/// <param name="IsSentence">Whether it is a sentence of our own template, which may stand in a record that is not decided.</param>
internal sealed record AdrPlaceholder(string Text, int Line, int Column, bool IsSentence = false);
