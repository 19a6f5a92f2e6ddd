using System.Text.RegularExpressions;

namespace Standards.Catalog.Tests;

/// <summary>Lines above a limit that could be broken. Lines count from 1, columns are UTF-16 code units.</summary>
internal static partial class LongLines
{
    /// <summary>Of a C# file; not the content of raw string literals, nor a comment of one word.</summary>
    public static IEnumerable<int> OfCode(IReadOnlyList<string> lines, int max)
    {
        var isRaw = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!isRaw && lines[i].Length > max && !CommentOfOneWord().IsMatch(lines[i]))
            {
                yield return i + 1;
            }

            isRaw = isRaw ? !RawEnd().IsMatch(lines[i]) : IsRawStart(lines[i]);
        }
    }

    /// <summary>
    /// Of a file for MSBuild. A line can be broken between attributes, before an <c>and</c> or <c>or</c> of a condition, and in a comment; not
    /// in the value of a property, in one function, or in the text of a message, to which the line feed would belong.
    /// </summary>
    public static IEnumerable<int> OfBuildFile(IReadOnlyList<string> lines, int max)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var start = StartTag().Match(lines[i]).Length;
            if (lines[i].Length > max && (start == 0 || start > max) && CanBeBroken(lines[i]))
            {
                yield return i + 1;
            }
        }
    }

    private static bool CanBeBroken(string line) =>
        line.TrimStart().StartsWith("<!--", StringComparison.Ordinal)
        || (!Expression().IsMatch(line) && !line.Contains('"', StringComparison.Ordinal))
        || Attribute().Count(line) > 1
        || Operator().IsMatch(line.TrimStart());

    // What begins a literal of several lines ends its line, and what ends it begins one.
    private static bool IsRawStart(string line) => line.EndsWith("\"\"\"", StringComparison.Ordinal) && Quotes().Count(line) % 2 == 1;

    [GeneratedRegex("\"{3,}")]
    private static partial Regex Quotes();

    [GeneratedRegex("^\\s*\"{3,}")]
    private static partial Regex RawEnd();

    [GeneratedRegex(@"^\s*//+ \S+$")]
    private static partial Regex CommentOfOneWord();

    // Up to the '>' before the value of a property; the quotes of a condition may hold others.
    [GeneratedRegex("""^\s*(<[\w.]+(\s+\w+="[^"]*")*|[^<"]*")>(?=[^<]*</[\w.]+>\s*$)""")]
    private static partial Regex StartTag();

    [GeneratedRegex("""\s[\w.]+="[^"]*["]""")]
    private static partial Regex Attribute();

    // One item or property of a list, a line of its own.
    [GeneratedRegex(@"^\s*[@$]\([^()]*(\([^()]*\)[^()]*)*\);?$")]
    private static partial Regex Expression();

    // What is compared ends in a quote or a bracket; 'and' in a sentence does not follow one.
    [GeneratedRegex(@"['\)] (and|or) ['$!(]")]
    private static partial Regex Operator();
}
