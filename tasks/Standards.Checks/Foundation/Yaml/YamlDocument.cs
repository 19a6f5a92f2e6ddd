namespace Standards.Checks.Foundation.Yaml;

/// <summary>The text of one document of a file.</summary>
/// <param name="Line">1-based line of the file in which the text begins.</param>
/// <param name="Text">From the marker <c>---</c>, if there is one, to the next.</param>
public sealed record YamlDocument(int Line, string Text)
{
    /// <summary>More are not read.</summary>
    public const int Max = 1000;

    /// <summary>
    /// The documents of a file in their order; of a file with more than <see cref="Max"/> the first. A line that begins with the marker ends a
    /// document wherever it stands, also within a text in quotes (YAML 1.2.2, 9.1.2), so that none has to be parsed to find the next.
    /// </summary>
    public static IReadOnlyList<YamlDocument> Split(string text)
    {
        var documents = new List<YamlDocument>();
        var (start, startLine, line) = (0, 1, 1);
        for (var at = 0; at < text.Length && documents.Count < Max; line++)
        {
            if (at > start && IsMarker(text.AsSpan(at)))
            {
                documents.Add(new YamlDocument(startLine, text[start..at]));
                (start, startLine) = (at, line);
            }

            var end = text.AsSpan(at).IndexOfAny('\r', '\n');
            at = end < 0 ? text.Length : at + end + (text.AsSpan(at + end).StartsWith("\r\n") ? 2 : 1);
        }

        if (start < text.Length && documents.Count < Max)
        {
            documents.Add(new YamlDocument(startLine, text[start..]));
        }

        return documents;
    }

    private static bool IsMarker(ReadOnlySpan<char> rest) => rest.StartsWith("---") && (rest.Length == 3 || rest[3] is ' ' or '\t' or '\r' or '\n');
}
