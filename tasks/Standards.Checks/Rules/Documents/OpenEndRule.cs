using System.Text.RegularExpressions;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Rules.Documents;

/// <summary>
/// TODO, FIXME and TBD in comments, or where a line of text begins: STD3221. Code is left alone, and so is one with an owner and an
/// issue, and a template, in which they stand for what somebody is to write. Clause: <c>todo-format-with-owner-and-issue</c>.
/// </summary>
internal sealed partial class OpenEndRule
{
    private const int MaxFindings = 100;

    private readonly SourceFile _file;
    private readonly string _text;
    private readonly MarkupPage _page;
    private readonly List<Finding> _findings = [];

    private OpenEndRule(SourceFile file, string text, MarkupPage page)
    {
        _file = file;
        _text = text;
        _page = page;
    }

    public static IEnumerable<Finding> Check(SourceFile file, string text, MarkupPage page)
    {
        if (Template().IsMatch(file.Path))
        {
            return [];
        }

        var rule = new OpenEndRule(file, text, page);
        rule.ReadBlocks(page.Document!);
        return rule._findings.Take(MaxFindings);
    }

    private void ReadBlocks(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case LinkReferenceDefinitionGroup or YamlFrontMatterBlock or CodeBlock:
                    break;
                case ContainerBlock nested:
                    ReadBlocks(nested);
                    break;
                case HtmlBlock html:
                    ReadComments(html.Span.Start, Math.Min(html.Span.End + 1, _text.Length));
                    break;
                case LeafBlock leaf:
                    ReadLines(leaf);
                    ReadInlines(leaf.Inline);
                    break;
            }
        }
    }

    private void ReadLines(LeafBlock leaf)
    {
        foreach (var line in ProseLines.Of(leaf))
        {
            var start = line.Prose.Length - line.Prose.TrimStart().Length;
            if (Word().Match(line.Prose[start..]) is { Success: true, Index: 0 } word && !IsKept(line.Text))
            {
                Add(word.Value, line.OffsetOf(start));
            }
        }
    }

    private void ReadInlines(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case HtmlInline html:
                    ReadComments(html.Span.Start, html.Span.End + 1);
                    break;
                case ContainerInline nested:
                    ReadInlines(nested);
                    break;
            }
        }
    }

    private void ReadComments(int start, int end)
    {
        while (start < end && _text.IndexOf("<!--", start, end - start, StringComparison.Ordinal) is var open and >= 0)
        {
            var close = _text.IndexOf("-->", open + 4, StringComparison.Ordinal) is var found && found >= 0 && found < end ? found : end;
            foreach (var word in Word().EnumerateMatches(_text.AsSpan(open, close - open)))
            {
                var (line, _) = _page.Lines.Locate(open + word.Index);
                if (!IsKept(_page.Lines.Line(line)))
                {
                    Add(_text.Substring(open + word.Index, word.Length), open + word.Index);
                }
            }

            start = close + 1;
        }
    }

    private void Add(string word, int offset)
    {
        var (line, column) = _page.Lines.Locate(offset);
        _findings.Add(new Finding(
            RuleCatalog.DocumentOpenEnds,
            _file.Path,
            line,
            column,
            $"'{word}' leaves the document unfinished",
            $"Write what is missing, or 'TODO(name): text, #123' with an owner and an issue"));
    }

    private static bool IsKept(ReadOnlySpan<char> line) => Owned().IsMatch(line);

    // 'release-template.md', 'template.md', and everything in a folder of templates; not an article about them.
    [GeneratedRegex(
        @"(^|/)((issue_|pull_request_)?templates?/.*|([^/]*[-.])?template\.(md|markdown))\z",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Template();

    [GeneratedRegex(@"\b(TODO|FIXME|TBD)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(TODO|FIXME|TBD)\([^()]+\).*(#[0-9]+|https?://)", RegexOptions.NonBacktracking)]
    private static partial Regex Owned();
}
