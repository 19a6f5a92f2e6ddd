using Markdig.Syntax;

namespace Standards.Checks.Foundation.Markup;

/// <summary>A Markdown text as it was read.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="Document">Its blocks; null when it nests too deeply to be read.</param>
/// <param name="Values">The values of its front matter, in order.</param>
/// <param name="HasFrontMatter">Whether it begins with front matter, closed and of any content.</param>
/// <param name="Problem">Why it could not be read as far as it should, or null.</param>
internal sealed record MarkupPage(
    LineMap Lines,
    MarkdownDocument? Document,
    IReadOnlyList<FrontMatterValue> Values,
    bool HasFrontMatter,
    MarkupProblem? Problem);
