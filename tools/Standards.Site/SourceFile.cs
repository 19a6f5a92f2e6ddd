namespace Standards.Site;

/// <summary>A text that becomes a page.</summary>
/// <param name="Path">Repository-relative path of the file that it comes from, with <c>/</c>.</param>
/// <param name="Url">Path in the site.</param>
/// <param name="Kind">What the reader finds there.</param>
/// <param name="Text">Markdown.</param>
internal sealed record SourceFile(string Path, string Url, PageKind Kind, string Text);
