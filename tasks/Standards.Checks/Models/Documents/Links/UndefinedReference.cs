namespace Standards.Checks.Models.Documents.Links;

/// <summary>Text of the form <c>[text][label]</c> whose label nothing defines.</summary>
/// <param name="Text">As a reader sees it.</param>
/// <param name="Label">The label.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based.</param>
internal sealed record UndefinedReference(string Text, string Label, int Line, int Column);
