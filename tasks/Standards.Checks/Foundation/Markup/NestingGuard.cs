namespace Standards.Checks.Foundation.Markup;

/// <summary>
/// Refuses text that would cost a Markdown parser more than linear time or a deep stack. One pass that looks at markers only, so it
/// may refuse what a parser would take as plain text: the limits are far above what a document holds.
/// </summary>
internal static class NestingGuard
{
    private const int MaxContainers = 100;
    private const int MaxIndent = 256;
    private const int MaxOpenBrackets = 100;
    private const int MaxLinksInBlock = 1000;
    private const int MaxEmphasisInBlock = 2000;
    private const int MaxDefinitions = 5000;

    /// <summary>The first 1-based line that nests too deeply, or 0.</summary>
    public static int FindLine(LineMap lines)
    {
        int brackets = 0, links = 0, emphasis = 0, definitions = 0;
        for (var number = 1; number <= lines.Count; number++)
        {
            var line = lines.Line(number);
            if (line.IsWhiteSpace())
            {
                // Inline markup never reaches over a blank line.
                brackets = links = emphasis = 0;
                continue;
            }

            if (NestsContainers(line))
            {
                return number;
            }

            definitions += IsDefinition(line) ? 1 : 0;
            for (var i = 0; i < line.Length; i++)
            {
                var next = i + 1 < line.Length ? line[i + 1] : ' ';
                switch (line[i])
                {
                    case '[':
                        brackets++;
                        break;
                    case ']':
                        brackets = Math.Max(0, brackets - 1);
                        links += (next == '(' && !IsComplete(line[(i + 2)..])) || next == '[' ? 1 : 0;
                        break;
                    case '*' or '_' when next != line[i] && !char.IsWhiteSpace(next) && !IsInsideWord(line, i):
                        emphasis++;
                        break;
                }

                if (brackets > MaxOpenBrackets || links > MaxLinksInBlock || emphasis > MaxEmphasisInBlock || definitions > MaxDefinitions)
                {
                    return number;
                }
            }
        }

        return 0;
    }

    // Links that end cost a parser no more than text, so a table may hold thousands. The search ends at the next link at the latest.
    private static bool IsComplete(ReadOnlySpan<char> target) => target.IndexOfAny('(', ')') is var end and >= 0 && target[end] == ')';

    // Quote and list markers at the begin of a line, each of which opens a container.
    private static bool NestsContainers(ReadOnlySpan<char> line)
    {
        int containers = 0, i = 0;
        for (; i < line.Length; i++)
        {
            if (line[i] is '>' or '-' or '*' or '+' or ')' or '.')
            {
                containers++;
            }
            else if (line[i] is not (' ' or '\t') && !char.IsAsciiDigit(line[i]))
            {
                break;
            }
        }

        if (containers == 0)
        {
            return false;
        }

        // A rule across the page (-----, *****) is one marker, however long; a run of '>' is a quote in a quote.
        var isRule = i == line.Length && IsOneRun(line);
        return !isRule && (containers > MaxContainers || i - containers > MaxIndent);
    }

    private static bool IsOneRun(ReadOnlySpan<char> line)
    {
        var run = line.Trim();
        return run[0] is '-' or '*' && run.IndexOfAnyExcept(run[0]) < 0 && run.Length <= MaxEmphasisInBlock;
    }

    private static bool IsDefinition(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(' ');
        return text.Length > 0 && text[0] == '[' && text.IndexOf("]:", StringComparison.Ordinal) > 0;
    }

    private static bool IsInsideWord(ReadOnlySpan<char> line, int i) =>
        line[i] == '_' && i > 0 && char.IsLetterOrDigit(line[i - 1]) && i + 1 < line.Length && char.IsLetterOrDigit(line[i + 1]);
}
