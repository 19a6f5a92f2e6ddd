using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Models.Documents.Links;

/// <summary>Finds <c>[text][label]</c> that stayed text, because nothing defines the label.</summary>
internal static class ReferenceText
{
    /// <summary>Index in the line, text and label of each. Indexers (<c>a[i][j]</c>), attributes of
    /// code (<c>[Optional][Default(0)]</c>) and labels without a letter are no references.</summary>
    public static IEnumerable<(int Index, string Text, string Label)> Find(ProseLine line)
    {
        var prose = line.Prose;
        for (var middle = prose.IndexOf("][", StringComparison.Ordinal); middle >= 0; middle = prose.IndexOf("][", middle + 2, StringComparison.Ordinal))
        {
            var start = middle == 0 ? -1 : prose.LastIndexOfAny(['[', ']'], middle - 1);
            var end = prose.IndexOfAny(['[', ']'], middle + 2);
            if (start < 0
                || end < 0
                || prose[start] != '['
                || prose[end] != ']'
                || (start > 0 && IsPartOfExpression(prose[start - 1]))
                || IsFollowed(prose, end))
            {
                continue;
            }

            var text = line.Text[(start + 1)..middle];
            // Only '[]' takes the text for its label: white space alone is none (CommonMark 0.31, link label).
            var label = (middle + 2 == end ? text : line.Text[(middle + 2)..end]).Trim();
            if (label.Any(char.IsLetter) && !IsCall(label) && text.Trim().Length > 0 && text[0] is not ('^' or '!'))
            {
                yield return (start, text, label);
            }
        }
    }

    private static bool IsCall(string label) =>
        label is [.., ')'] && label.IndexOf('(', StringComparison.Ordinal) is var open and > 0 && char.IsLetterOrDigit(label[open - 1]);

    private static bool IsPartOfExpression(char before) => char.IsLetterOrDigit(before) || before is ']' or ')' or '_' or '[' or ProseLine.Masked;

    private static bool IsFollowed(string prose, int end) => end + 1 < prose.Length && prose[end + 1] is '[' or '(' or ']';
}
