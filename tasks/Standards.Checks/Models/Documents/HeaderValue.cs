namespace Standards.Checks.Models.Documents;

/// <summary>One value of a document's header.</summary>
/// <param name="Text">The value, trimmed; empty where only the label stands.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column of the value, or of the line when the value is empty.</param>
internal sealed record HeaderValue(string Text, int Line, int Column);
