using System.Text.RegularExpressions;

namespace Standards.Checks.Tests.Corpus.Fixes;

/// <summary>
/// The text of a fix as a reader takes it apart: alternatives ("Write 'a', or remove 'b'"), and in each the words that are quoted. Nothing of
/// it knows a rule: what the text does not say is not known.
/// </summary>
internal static partial class FixText
{
    /// <summary>What stands between the quotes, and what stands before them.</summary>
    /// <param name="Before">The text from the fragment before, or from the start of the alternative.</param>
    /// <param name="Text">The quoted text without its quotes.</param>
    /// <param name="IsExample">Whether it shows a form, or is one of a list to choose from, so that other words are as right.</param>
    public sealed record Fragment(string Before, string Text, bool IsExample)
    {
        /// <summary>Whether it says where something is, and not what to write.</summary>
        public bool IsPlace => PlaceEnd().IsMatch(Before);
    }

    /// <summary>The alternatives in their order; a reader follows the first.</summary>
    public static IReadOnlyList<string> Alternatives(string fix)
    {
        var result = new List<string>();
        var start = 0;
        foreach (var (index, length) in Separators(fix))
        {
            result.Add(fix[start..index]);
            start = index + length;
        }

        result.Add(fix[start..]);
        return [.. result.Where(part => part.Trim().Length > 0)];
    }

    /// <summary>The quoted words of a text, outermost quotes only: <c>'owner: '@team''</c> is one fragment.</summary>
    public static IReadOnlyList<Fragment> Fragments(string text)
    {
        var result = new List<Fragment>();
        var last = 0;
        foreach (var (start, end) in Quoted(text))
        {
            var before = text[last..start];
            var isExample = ExampleEnd().IsMatch(before) || before == ", " && result is [.., { IsExample: true }];
            result.Add(new Fragment(before, text[(start + 1)..end], isExample));
            last = end + 1;
        }

        return result;
    }

    private static IEnumerable<(int Index, int Length)> Separators(string text)
    {
        var quoted = Quoted(text).ToArray();
        return SeparatorPattern().Matches(text).Where(m => !quoted.Any(q => q.Start < m.Index && m.Index < q.End)).Select(m => (m.Index, m.Length));
    }

    /// <summary>Positions of the opening and closing quotes.</summary>
    private static IEnumerable<(int Start, int End)> Quoted(string text)
    {
        var start = NextQuote(text, 0);
        while (start >= 0 && ClosingQuote(text, start) is var end and >= 0)
        {
            yield return (start, end);
            start = NextQuote(text, end + 1);
        }
    }

    private static int NextQuote(string text, int from)
    {
        while (from < text.Length && !IsStart(text, from))
        {
            from++;
        }

        return from < text.Length ? from : -1;
    }

    // A quote may hold quotes of its own kind.
    private static int ClosingQuote(string text, int start)
    {
        var depth = 1;
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] != text[start])
            {
                continue;
            }

            depth += IsEnd(text, i) ? -1 : IsStart(text, i) ? 1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsStart(string text, int i) => text[i] is '\'' or '"' or '`' && (i == 0 || text[i - 1] is ' ' or '(' or '[' or '\'');

    private static bool IsEnd(string text, int i) =>
        text[i] is '\'' or '"' or '`' && (i == text.Length - 1 || text[i + 1] is ' ' or ',' or '.' or ';' or ':' or ')' or ']' or '\'');

    [GeneratedRegex(@";\s|,?\sor(?=\s)")]
    private static partial Regex SeparatorPattern();

    [GeneratedRegex(@"(:|such as|for example to|for example|like) $")]
    private static partial Regex ExampleEnd();

    [GeneratedRegex(
        @"\b(below|without|compared with|heading|section|to|of|to its|in|into|behind|above|after|before|among|under|at|from|its|where|when|for|line \d+) \(?$")]
    private static partial Regex PlaceEnd();
}
