namespace Standards.Checks.Rules.Pipelines.GitHub.Expressions;

/// <summary>An expression <c>${{ … }}</c> of a text.</summary>
/// <param name="Open">Offset of its <c>$</c>.</param>
/// <param name="Start">Offset of what stands between the braces.</param>
/// <param name="Length">Of what stands between the braces; -1 where they are not closed.</param>
/// <param name="Ordinal">How many expressions of the text begin before it.</param>
internal readonly record struct ExpressionSpan(int Open, int Start, int Length, int Ordinal)
{
    /// <summary>Whether the text is this expression and nothing else.</summary>
    public bool IsWhole(string text) => Open == 0 && Length >= 0 && Start + Length + 2 == text.Length;

    /// <summary>The expressions of a text. Braces within quotes do not close one.</summary>
    public static IEnumerable<ExpressionSpan> Split(string text)
    {
        var ordinal = 0;
        for (var at = text.IndexOf("${{", StringComparison.Ordinal); at >= 0;)
        {
            var end = EndOf(text, at + 3);
            yield return new ExpressionSpan(at, at + 3, end < 0 ? -1 : end - at - 3, ordinal++);
            at = end < 0 ? -1 : text.IndexOf("${{", end + 2, StringComparison.Ordinal);
        }
    }

    private static int EndOf(string text, int from)
    {
        var isQuoted = false;
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] == '\'')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && text[at] == '}' && at + 1 < text.Length && text[at + 1] == '}')
            {
                return at;
            }
        }

        return -1;
    }
}
