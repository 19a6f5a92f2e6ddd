namespace Standards.Checks.Foundation.Markup;

/// <summary>Tells real inline HTML from text in angle brackets.</summary>
internal static class HtmlTags
{
    // The elements that forges render, and those that people write in vain; <title> is left out: in a record it is a placeholder.
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "address", "article", "aside", "audio", "b", "bdi", "bdo", "blockquote", "br", "button", "caption", "center", "cite",
        "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "iframe", "img", "input", "ins", "kbd", "label", "li", "main", "mark",
        "nav", "object", "ol", "p", "path", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "script", "section", "small", "source",
        "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr",
        "track", "tt", "u", "ul", "var", "video", "wbr",
    };

    /// <summary>Whether a tag with its angle brackets is of a known element, is closing or self-closing, or has attributes with values.</summary>
    public static bool IsReal(string tag)
    {
        if (tag.Length < 3 || !char.IsAsciiLetter(tag[1]) || tag.EndsWith("/>", StringComparison.Ordinal) || tag.Contains('='))
        {
            return true;
        }

        var end = tag.AsSpan(1).IndexOfAny(" \t\r\n>");
        return end > 0 && Known.Contains(tag[1..(end + 1)]);
    }
}
