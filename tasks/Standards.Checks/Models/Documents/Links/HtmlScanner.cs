using System.Net;
using System.Text;

namespace Standards.Checks.Models.Documents.Links;

/// <summary>
/// Reads raw HTML in one pass: targets of links and images, anchors, and the text of headings. Takes what stands in a document as it
/// is: tags that are not closed and attributes without quotes count, comments do not.
/// </summary>
internal sealed class HtmlScanner(AnchorSet anchors, Action<string, bool, int> addLink)
{
    private StringBuilder? _heading;

    /// <summary>Reads a piece of the document that begins at an offset.</summary>
    public void Read(ReadOnlySpan<char> html, int offset)
    {
        for (var i = 0; i < html.Length;)
        {
            if (html[i] != '<')
            {
                var length = Next(html[i..], '<', 0);
                _heading?.Append(html.Slice(i, length));
                i += length;
                continue;
            }

            var rest = html[i..];
            if (rest.StartsWith("<!--"))
            {
                var end = rest[4..].IndexOf("-->");
                i = end < 0 ? html.Length : i + end + 7;
                continue;
            }

            i += ReadTag(rest, offset + i);
        }
    }

    /// <summary>Ends the piece of HTML; a heading that is still open ends with it.</summary>
    public void End()
    {
        if (_heading is not null)
        {
            anchors.AddHeading(WebUtility.HtmlDecode(_heading.ToString()).Trim());
            _heading = null;
        }
    }

    // The length of the tag, or 1 where none begins.
    private int ReadTag(ReadOnlySpan<char> tag, int offset)
    {
        var isClosing = tag.Length > 1 && tag[1] == '/';
        var start = isClosing ? 2 : 1;
        var length = 0;
        while (start + length < tag.Length && char.IsAsciiLetterOrDigit(tag[start + length]))
        {
            length++;
        }

        if (length == 0)
        {
            return 1;
        }

        var name = tag.Slice(start, length);
        var isHeading = name.Length == 2 && name[0] is 'h' or 'H' && name[1] is >= '1' and <= '6';
        if (isHeading)
        {
            End();
            _heading = isClosing ? null : new StringBuilder();
        }

        return isClosing ? start + length + Next(tag[(start + length)..], '>') : ReadAttributes(tag, start + length, name, offset);
    }

    private int ReadAttributes(ReadOnlySpan<char> tag, int at, ReadOnlySpan<char> element, int offset)
    {
        while (at < tag.Length && tag[at] != '>')
        {
            if (tag[at] is '/' or '=' || char.IsWhiteSpace(tag[at]))
            {
                at++;
                continue;
            }

            var nameEnd = at + EndOf(tag[at..], "=>/ \t\r\n");
            var name = tag[at..nameEnd];
            at = nameEnd + (tag[nameEnd..].Length - tag[nameEnd..].TrimStart(" \t\r\n").Length);
            if (at >= tag.Length || tag[at] != '=')
            {
                continue;
            }

            at++;
            at += tag[at..].Length - tag[at..].TrimStart(" \t\r\n").Length;
            var quote = at < tag.Length && tag[at] is '"' or '\'' ? tag[at++] : '\0';
            var end = at + (quote == '\0' ? EndOf(tag[at..], "> \t\r\n") : Next(tag[at..], quote, 0));
            Take(element, name, WebUtility.HtmlDecode(tag[at..end].ToString()).Trim(), offset);
            at = Math.Min(tag.Length, end + (quote == '\0' ? 0 : 1));
        }

        return Math.Min(tag.Length, at + 1);
    }

    private void Take(ReadOnlySpan<char> element, ReadOnlySpan<char> name, string value, int offset)
    {
        if (Is(name, "id") || (Is(name, "name") && Is(element, "a")))
        {
            anchors.AddId(value);
        }
        else if (Is(name, "href") && Is(element, "a"))
        {
            addLink(value, false, offset);
        }
        else if (Is(name, "src") && (Is(element, "img") || Is(element, "video") || Is(element, "source")))
        {
            addLink(value, true, offset);
        }
        else if (Is(name, "srcset") && (Is(element, "img") || Is(element, "source")))
        {
            foreach (var candidate in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                addLink(candidate.Split(' ')[0], true, offset);
            }
        }
    }

    private static bool Is(ReadOnlySpan<char> text, string name) => text.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static int EndOf(ReadOnlySpan<char> text, string stops) => text.IndexOfAny(stops) is var end and >= 0 ? end : text.Length;

    private static int Next(ReadOnlySpan<char> text, char stop, int behind = 1) => text.IndexOf(stop) is var end and >= 0 ? end + behind : text.Length;
}
