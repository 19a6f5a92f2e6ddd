using Markdig.Syntax;

namespace Standards.Site;

/// <summary>A parsed page.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Title">Text of its first heading.</param>
/// <param name="Document">The blocks; headings have their ids.</param>
/// <param name="Sections">In order; the first is the page itself.</param>
/// <param name="Anchors">Ids of its headings and what raw HTML names.</param>
internal sealed record Page(SourceFile Source, string Title, MarkdownDocument Document, IReadOnlyList<Section> Sections, IReadOnlySet<string> Anchors)
{
    /// <summary>The way to the root of the site: empty, or <c>../</c>.</summary>
    public string Up => string.Concat(Enumerable.Repeat("../", Source.Url.Count(c => c == '/')));
}
