using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Standards.Site;

/// <summary>The id of a rule in a text leads to the page of the rule; authors need not write the link.</summary>
internal static partial class RuleLinks
{
    /// <summary>Links the ids on all pages, but for headings and the page of the rule itself.</summary>
    public static void Add(IReadOnlyList<Page> pages)
    {
        var rules = pages.Select(page => page.Source.Path)
            .Where(path => path.StartsWith("docs/rules/STD", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var block in page.Document.Descendants<LeafBlock>().Where(block => block is not HeadingBlock && block.Inline is not null))
            {
                foreach (var literal in block.Inline!.FindDescendants<LiteralInline>().Where(literal => !IsLinked(literal)).ToList())
                {
                    Link(literal, id => FileOf(id) is var file && file != page.Source.Path && rules.Contains(file));
                }
            }
        }
    }

    private static string FileOf(string id) => $"docs/rules/{id}.md";

    private static void Link(LiteralInline literal, Func<string, bool> isPage)
    {
        var text = literal.Content.ToString();
        Inline last = literal;
        var at = 0;
        foreach (var match in Id().Matches(text).Where(match => isPage(match.Value)))
        {
            last = Append(last, new LiteralInline(text[at..match.Index]));
            var link = new LinkInline($"/{FileOf(match.Value)}", "") { IsClosed = true, Line = literal.Line, Column = literal.Column };
            link.AppendChild(new LiteralInline(match.Value));
            last = Append(last, link);
            at = match.Index + match.Length;
        }

        if (at > 0)
        {
            Append(last, new LiteralInline(text[at..]));
            literal.Remove();
        }
    }

    private static Inline Append(Inline last, Inline next)
    {
        last.InsertAfter(next);
        return next;
    }

    private static bool IsLinked(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\bSTD[0-9]{4}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
