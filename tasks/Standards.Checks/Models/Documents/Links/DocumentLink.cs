namespace Standards.Checks.Models.Documents.Links;

/// <summary>One link or image of a document that may lead to a file or a heading.</summary>
/// <param name="Url">The target as written, with escapes of Markdown and HTML resolved and those of URLs kept.</param>
/// <param name="IsImage">Whether it shows its target instead of leading to it.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based.</param>
internal sealed record DocumentLink(string Url, bool IsImage, int Line, int Column);
