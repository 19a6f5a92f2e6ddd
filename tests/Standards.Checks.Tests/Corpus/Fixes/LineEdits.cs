namespace Standards.Checks.Tests.Corpus.Fixes;

/// <summary>Where a line goes in a document.</summary>
internal static class LineEdits
{
    /// <summary>The index at which a line goes that the words of a fix place; negative for a place that is not there.</summary>
    /// <param name="lines">The lines of the document.</param>
    /// <param name="where">Such as <c>to the front matter</c>; empty for beside lines of its kind.</param>
    /// <param name="line">The line, which takes the form of those around it.</param>
    public static int PlaceOf(List<string> lines, string where, ref string line) => where switch
    {
        "below the title" => BelowTitle(lines, ref line),
        "to it" or "to the front matter" when lines[0] == "---" => lines.IndexOf("---", 1),
        "" or "to it" => AfterLastOfKind(lines, line),
        _ => -1,
    };

    /// <summary>Behind the lines below the title, of which it takes the form ('- ' or none); directly below it when there are none.</summary>
    private static int BelowTitle(List<string> lines, ref string line)
    {
        var title = lines.FindIndex(l => l.StartsWith("# ", StringComparison.Ordinal));
        if (title < 0)
        {
            return -1;
        }

        var first = lines.FindIndex(title + 1, l => l.Length > 0);
        if (first < 0 || lines[first][0] == '#')
        {
            lines.Insert(title + 1, "");
            return title + 2;
        }

        if (lines[first].StartsWith("- ", StringComparison.Ordinal) && !line.StartsWith("- ", StringComparison.Ordinal))
        {
            line = "- " + line;
        }

        return first;
    }

    /// <summary>Writes another name of a file into the links of all documents.</summary>
    public static void CorrectLinks(CorpusFiles files, string old, string name)
    {
        foreach (var (path, text) in files.Where(f => f.Key.EndsWith(".md", StringComparison.Ordinal)).ToArray())
        {
            files[path] = text.Replace(Uri.EscapeDataString(old), name, StringComparison.Ordinal).Replace(old, name, StringComparison.Ordinal);
        }
    }

    /// <summary>Behind the last item of a list or line of the file that looks the same; at the end when none does.</summary>
    private static int AfterLastOfKind(List<string> lines, string line)
    {
        var kind = line.Split(' ')[0];
        var last = lines.FindLastIndex(l => l.StartsWith(kind + " ", StringComparison.Ordinal));
        return last >= 0 ? last + 1 : lines.Count - 1;
    }
}
