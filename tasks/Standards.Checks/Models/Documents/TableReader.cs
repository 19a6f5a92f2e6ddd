using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Models.Documents;

/// <summary>Finds a table of GitHub's Markdown in the lines of a paragraph: a header, a line of dashes, rows.</summary>
internal static class TableReader
{
    /// <summary>Index of the header in the lines, or -1. What follows belongs to the table up to the end of the paragraph.</summary>
    public static int FindHeader(IReadOnlyList<ProseLine> paragraph)
    {
        for (var i = 0; i + 1 < paragraph.Count; i++)
        {
            if (IsDelimiter(paragraph[i + 1].Text) && Pieces(paragraph[i].Prose).Count == Pieces(paragraph[i + 1].Prose).Count)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The table whose header is the first of the lines.</summary>
    public static SectionTable Read(IEnumerable<ProseLine> lines, LineMap map)
    {
        var rows = lines.Where((_, i) => i != 1).Select(line => Row(line, map)).ToArray();
        return new SectionTable(rows[0], rows[1..]);
    }

    private static TableRow Row(ProseLine line, LineMap map)
    {
        var (number, column) = map.Locate(line.OffsetOf(0));
        return new TableRow([.. Pieces(line.Prose).Select(piece => Cell(line, piece.Start, piece.End, map))], number, column);
    }

    private static TableCell Cell(ProseLine line, int start, int end, LineMap map)
    {
        while (start < end && char.IsWhiteSpace(line.Text[start]))
        {
            start++;
        }

        var (number, column) = map.Locate(line.OffsetOf(start));
        string[] links = [.. line.Links.Where(link => link.Start >= start && link.End <= end).Select(link => link.Url)];
        return new TableCell(line.Text[start..end].TrimEnd(), number, column, links);
    }

    // Code and escaped characters are masked in the prose, so every '|' that is left divides cells.
    private static List<(int Start, int End)> Pieces(string prose)
    {
        var pieces = new List<(int Start, int End)>();
        var end = prose.AsSpan().TrimEnd().Length;
        var start = prose.Length - prose.AsSpan().TrimStart().Length;
        start += start < end && prose[start] == '|' ? 1 : 0;
        end -= end > start && prose[end - 1] == '|' ? 1 : 0;
        while (start <= end)
        {
            var next = prose.IndexOf('|', start, end - start) is var found and >= 0 ? found : end;
            pieces.Add((start, next));
            start = next + 1;
        }

        return pieces;
    }

    private static bool IsDelimiter(string text)
    {
        var hasPipe = false;
        var hasDash = false;
        foreach (var c in text)
        {
            if (c is not ('|' or '-' or ':' or ' ' or '\t'))
            {
                return false;
            }

            hasPipe |= c == '|';
            hasDash |= c == '-';
        }

        return hasPipe
            && hasDash
            && Pieces(text).TrueForAll(
                piece => text.AsSpan(piece.Start, piece.End - piece.Start).Trim().Trim(':') is { Length: > 0 } dashes && dashes.Trim('-').IsEmpty);
    }
}
