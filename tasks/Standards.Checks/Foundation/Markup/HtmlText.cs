namespace Standards.Checks.Foundation.Markup;

/// <summary>What a block of raw HTML says to a reader.</summary>
internal static class HtmlText
{
    /// <summary>The block with comments masked and real tags as one masked run each; the same length, so that offsets stay.</summary>
    public static string Mask(string html)
    {
        var text = html.ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '<')
            {
                continue;
            }

            var rest = html.AsSpan(i);
            var isComment = rest.StartsWith("<!--");
            var end = isComment ? rest[4..].IndexOf("-->") : rest.IndexOf('>');
            if (end < 0 && !isComment)
            {
                break;
            }

            var length = end < 0 ? rest.Length : isComment ? end + 7 : end + 1;
            if (isComment || HtmlTags.IsReal(html.Substring(i, length)))
            {
                text.AsSpan(i, length).Fill(ProseLine.Masked);
            }

            i += length - 1;
        }

        return new string(text);
    }

    /// <summary>Whether a block is nothing but comments and blank space.</summary>
    public static bool IsCommentOnly(ReadOnlySpan<char> html)
    {
        var rest = html.Trim();
        while (rest.StartsWith("<!--"))
        {
            var end = rest[4..].IndexOf("-->");
            rest = end < 0 ? [] : rest[(end + 7)..].TrimStart();
        }

        return rest.IsEmpty;
    }
}
