using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Standards.Checks.Rules.Runbooks.Metrics;

/// <summary>One metric that a runbook names.</summary>
/// <param name="Name">As written, without selector.</param>
/// <param name="Offset">Offset in the file.</param>
internal sealed record MetricMention(string Name, int Offset);

/// <summary>
/// Finds names of metrics in a runbook: all series of a block of <c>promql</c>, and code in backticks that ends as those of Prometheus
/// do, has a selector behind it, or has dots between its words.
/// </summary>
internal static partial class RunbookMetrics
{
    private const int MaxMentions = 1000;

    /// <summary>The metrics in order, each place once.</summary>
    public static IEnumerable<MetricMention> Of(MarkdownDocument document, string text) => document.Descendants()
        .SelectMany(node => node switch
        {
            CodeInline code => InCode(code),
            FencedCodeBlock block when (block.Info ?? "").Equals("promql", StringComparison.OrdinalIgnoreCase) =>
                InQuery(text, block.Span.Start, block.Span.End),
            _ => [],
        })
        .Take(MaxMentions);

    private static IEnumerable<MetricMention> InCode(CodeInline code)
    {
        var content = code.Content.Trim();
        var start = code.Span.Start + code.DelimiterCount + (code.Content.Length - code.Content.TrimStart().Length);
        if (Query().IsMatch(content))
        {
            return InQuery(content, 0, content.Length - 1).Select(mention => mention with { Offset = start + mention.Offset });
        }

        return MetricName.HasForm(content) && (MetricName.HasSuffix(content) || content.Contains('.', StringComparison.Ordinal))
            ? [new MetricMention(content, start)]
            : [];
    }

    // Names within selectors, strings and 'by (…)' are labels; those before '(' are functions.
    private static IEnumerable<MetricMention> InQuery(string text, int start, int end)
    {
        var mentions = new List<MetricMention>();
        var isLabelList = false;
        for (var at = start; at <= end && at < text.Length;)
        {
            var c = text[at];
            if (c is '"' or '\'' or '{' or '#')
            {
                var close = text.AsSpan(at + 1, Math.Min(end + 1, text.Length) - at - 1).IndexOfAny(c == '{' ? '}' : c == '#' ? '\n' : c, '\n');
                at = close < 0 ? end + 1 : at + 1 + close + 1;
            }
            else if (char.IsAsciiLetter(c) || c is '_' or ':')
            {
                var stop = at;
                while (stop <= end && stop < text.Length && (char.IsAsciiLetterOrDigit(text[stop]) || text[stop] is '_' or ':'))
                {
                    stop++;
                }

                var name = text[at..stop];
                var next = stop;
                while (next <= end && next < text.Length && text[next] == ' ')
                {
                    next++;
                }

                var isFunction = next <= end && next < text.Length && text[next] == '(';
                isLabelList |= isFunction && name is "by" or "without" or "on" or "ignoring" or "group_left" or "group_right";
                if (!isFunction && !isLabelList && MetricName.HasForm(name))
                {
                    mentions.Add(new MetricMention(name, at));
                }

                at = stop;
            }
            else
            {
                isLabelList &= c != ')';
                at += char.IsAsciiDigit(c) ? DigitRun(text, at) : 1;
            }
        }

        return mentions;
    }

    // '5m' and '0.99' are no names.
    private static int DigitRun(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '.'))
        {
            end++;
        }

        return end - at;
    }

    [GeneratedRegex(@"^[a-z_]+[ ]*\(.*[a-z]_[a-z].*\)|^[a-z][a-z0-9_]*_[a-z0-9_]+[{\[]", RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Query();
}
